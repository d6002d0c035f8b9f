import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FigureModel } from '../charts/figure-model.ts';
import type { Dossier } from './dossier.ts';
import { HOSTILE, SEEN, strictXml, withHostile } from '../../../tests/support/hostile.ts';
import { drawBars } from '../charts/bars/draw.ts';
import { rasterize } from '../server/raster/raster.ts';
import { writeWord } from './word.ts';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGBgAAAABQABpfZFQAAAAABJRU5ErkJggg==',
  'base64'
);
const SOURCE = {
  source: 'bmo',
  titre: 'Enquête BMO',
  producteur: 'France Travail',
  licence: 'Licence Ouverte 2.0',
  adresse: 'https://producteur.example/bmo',
  millesime: '2025',
  millesime_demande: null,
  synthetique: true,
  referentiel: false,
  vie_mois: null
};

const FIGURE: FigureModel = {
  key: 'a',
  title: 'Dix métiers & un tiers des projets',
  subtitle: 'Projets en 2025',
  source: 'France Travail, BMO, 2025',
  brief: 'France Travail, 2025',
  formula: null,
  field: null,
  sources: [SOURCE],
  request: '/catalogue/gpec/projets_recrutement?territoire=region:53',
  download: '',
  drawing: {
    wide: '<svg width="640" height="200" viewBox="0 0 640 200"><rect width="3" height="3" fill="var(--accent)"/></svg>',
    narrow: '<svg/>',
    label: ''
  },
  table: {
    columns: [
      { key: 'metier', label: 'Métier', numeric: false },
      { key: 'projets', label: 'Projets', numeric: true }
    ],
    rows: [
      [{ text: 'Aides à domicile' }, { text: '1\u202f240' }],
      [{ text: 'Cuisiniers' }, { text: 's', spoken: 'masqué' }]
    ],
    left: 3,
    signs: [{ sign: 's', label: 'secret statistique' }]
  },
  reading: [],
  unavailable: [],
  absent: false
};
const DOSSIER: Dossier = {
  subjects: ['gpec'],
  place: {
    territoire: 'region:53',
    maille: 'region',
    nom: 'Bretagne',
    lieu: 'en Bretagne',
    departement: null,
    region: null
  },
  compared: [],
  comparator: null,
  outside: false,
  headline: 'En Bretagne, **1\u202f240 projets**.',
  keys: [],
  note: null,
  silent: [],
  missing: [{ reason: 'Source A absente.', figures: [{ title: 'Carte', request: '/c', at: 0 }] }],
  terms: ['projet de recrutement'],
  sections: [
    {
      section: { id: 'recrutement', question: 'Qui recrute ?', sentences: ['Une phrase.'], figures: [] },
      figures: [{ name: 'gpec/projets_recrutement#1', mark: 'x', figure: FIGURE }]
    }
  ],
  sources: [SOURCE],
  snapshot: {
    id: 'abcdef0123456789',
    profil: 'demo',
    region: 'region:53',
    region_nom: 'Bretagne',
    demo: true,
    construit_le: '2026-01-02T03:04:05Z',
    essai: null,
    repli: null,
    retraits: [],
    retenus: [],
    interne: false,
    accessibilite: { entite: null, contact: null, recours: null },
    etagere: { accueil: null, couleur: null, logo: null, termes: [] },
    mentions: { editeur: null, directeur: null, hebergeur: null, contact: null, securite: null },
    millesimes: [],
    sources: [],
    licences: []
  }
};

let files: Record<string, Uint8Array>;
let body: string;

beforeAll(async () => {
  const bytes = await writeWord(DOSSIER, {
    rasterize: async () => PNG,
    origin: 'https://maille.example',
    address: 'https://maille.example/dossier?x=1',
    comments: new Map([['recrutement', 'À dire & à nuancer\nau comité']]),
    tables: true
  });
  files = unzipSync(bytes);
  body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
});

/** Texts of the paragraphs that have a style. */
function textsOf(style: string): string[] {
  return [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`w:pStyle w:val="${style}"`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''));
}

describe('a dossier in Word', () => {
  test('every part of it is well-formed XML', () => {
    for (const [name, bytes] of Object.entries(files))
      if (/\.(xml|rels)$/.test(name)) expect(() => new XMLParser().parse(strFromU8(bytes), true), name).not.toThrow();
  });

  test('headings are headings, and contents and page numbers are fields that Word fills', () => {
    expect(textsOf('Heading1')).toEqual([
      '1 Qui recrute\u202f?',
      'Sources',
      'Ce qui n’est pas montré, faute de source',
      'Méthode et secret statistique'
    ]);
    expect(body).toContain('Source A absente. Non montré\u202f: Carte.');
    expect(textsOf('Heading2')).toEqual(['Dix métiers &amp; un tiers des projets', 'Les mots', 'Citer ce dossier']);
    expect(body).toContain('TOC \\h \\o &quot;1-1&quot;');
    expect(
      Object.entries(files)
        .filter(([name]) => name.includes('footer'))
        .map(([, bytes]) => strFromU8(bytes))
        .join('')
    ).toContain('NUMPAGES');
    expect(strFromU8(files['word/styles.xml'] ?? new Uint8Array())).toContain('w:val="fr-FR"');
  });

  test('pictures are described, tables have a header row, hidden figures their sign and its meaning', () => {
    expect(body).toMatch(/<wp:docPr[^>]* descr="Dix métiers &amp; un tiers des projets\. Projets en 2025"/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toContain('s\u202f: secret statistique');
    expect(body).toContain('3 lignes de plus');
  });

  test('comments are written, one paragraph a line, and synthetic data say so', () => {
    expect(body).toContain('À dire &amp; à nuancer');
    expect(body).toContain('au comité');
    expect(body).toContain('Données synthétiques');
  });

  test('sources, licence and the address that gives it again are in it', () => {
    expect(body).toContain('Licence\u202f: Licence Ouverte 2.0.');
    expect(body).toContain('https://maille.example/dossier?x=1');
    expect(strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      'https://maille.example/catalogue/gpec/projets_recrutement?territoire=region:53'
    );
  });
});

/** Codes and addresses, which no file names. */
const CODES = ['id', 'key', 'mark', 'name', 'territoire', 'maille', 'source', 'adresse', 'request', 'download'];

test('labels that hold anything make a document that Word reads, with its pictures', async () => {
  const label = `Maçons ${HOSTILE}`;
  const bars = [3, 2].map((value) => ({ label: `${label}${value}`, value, min: value, max: value, text: label }));
  const drawing = drawBars(bars, { label, format: String });
  const [section] = DOSSIER.sections;
  const dossier = withHostile(
    {
      ...DOSSIER,
      terms: [],
      sections: [{ ...section, section: { ...section?.section, findings: [], studies: [] } }]
    } as unknown as Dossier,
    [...CODES, 'construit_le', 'wide', 'narrow', 'sign']
  );
  const figures = dossier.sections.flatMap((one) => one.figures);
  for (const { figure } of figures) Object.assign(figure, { drawing });
  const made = unzipSync(
    await writeWord(dossier, {
      rasterize,
      origin: 'https://maille.example',
      address: 'https://maille.example/dossier?x=1',
      comments: new Map([['recrutement', `Collé de Word\u000bà la ligne ${HOSTILE}`]]),
      tables: true
    })
  );
  for (const [name, bytes] of Object.entries(made)) if (/\.(xml|rels)$/.test(name)) strictXml(bytes);
  const text = strictXml(made['word/document.xml'] ?? '');
  expect(text.split(SEEN.split(' ]]>')[0] ?? '').length).toBeGreaterThan(15);
  const picture = Object.entries(made).find(([name]) => name.endsWith('.png'))?.[1];
  expect(Buffer.from(picture ?? []).readUInt32BE(16)).toBeGreaterThan(600);
});
