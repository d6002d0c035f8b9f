import { expect, test } from 'vitest';
import type { AnswerSource } from '../catalogue/api/answer.ts';
import { bibtexOf, bibtexOfSnapshot, citationOf } from './citation.ts';
import { MADE_REQUEST as requete, MADE_SNAPSHOT, madeSource } from '../../../tests/support/made-answer.ts';

const instantane = {
  ...MADE_SNAPSHOT,
  id: 'fedcba9876543210',
  profil: 'bretagne',
  demo: false,
  construit_le: '2026-03-02T10:00:00Z'
};

function source(name: string, producteur: string, referentiel = false): AnswerSource {
  return madeSource(name, { titre: `Titre ${name}`, producteur, referentiel });
}

function cite(sources: readonly AnswerSource[], demo = false): string {
  return citationOf(
    { requete, instantane: { ...instantane, demo }, adresse: '/api/v1/requests/gpec/essai', sources },
    'https://exemple.fr'
  );
}

const END =
  'requête gpec/essai version 0123456789ab, instantané fedcba987654 du 2 mars 2026, https://exemple.fr/api/v1/requests/gpec/essai?instantane=fedcba9876543210';

test('three producers are all named, and code lists are not', () => {
  expect(cite([source('a', 'Insee'), source('b', 'Dares'), source('c', 'Urssaf'), source('z', 'Etalab', true)])).toBe(
    `Insee, Dares, Urssaf, «\u202fEssai\u202f» (Titre a 2025 ; Titre b 2025 ; Titre c 2025), ${END}.`
  );
});

test('the fourth producer and the others are counted, in the order of the answer', () => {
  expect(cite([source('a', 'Insee'), source('b', 'Dares'), source('c', 'Urssaf'), source('d', 'Drees')])).toBe(
    `Insee, Dares, Urssaf et 1 autre producteur, «\u202fEssai\u202f» (Titre a 2025 ; Titre b 2025 ; Titre c 2025 et 1 autre source), ${END}.`
  );
  const eight = 'abcdefgh'.split('').map((name) => source(name, `Producteur ${name}`));
  expect(cite(eight)).toContain(
    'Producteur a, Producteur b, Producteur c et 5 autres producteurs, «\u202fEssai\u202f» (Titre a 2025 ; Titre b 2025 ; Titre c 2025 et 5 autres sources)'
  );
});

test('the vintage asked of a file is cited, not all those that the file has', () => {
  const survey = { ...source('a', 'France Travail'), millesime: '2019, 2024, 2025', millesime_demande: 'enquête 2024' };
  expect(cite([survey, source('b', 'Insee')])).toContain('(Titre a enquête 2024 ; Titre b 2025)');
  expect(bibtexOf({ requete, instantane, adresse: '/x', sources: [survey] }, 'https://s')).toContain(
    'Titre a enquête 2024 ;'
  );
  expect(cite([{ ...survey, millesime_demande: '2025T2' }])).toContain('(Titre a 2ᵉ trimestre 2025)');
});

test('a producer of several sources is named and counted once', () => {
  expect(cite([source('a', 'Insee'), source('b', 'Insee'), source('c', 'Dares'), source('d', 'Insee')])).toContain(
    'Insee, Dares, «\u202fEssai\u202f» (Titre a 2025 ; Titre b 2025 ; Titre c 2025 et 1 autre source)'
  );
});

test('names that hold a comma are told apart by semicolons', () => {
  expect(cite([source('a', 'Ministère, fichier de travail'), source('b', 'Insee')])).toMatch(
    /^Ministère, fichier de travail ; Insee, «\u202fEssai\u202f»/
  );
});

test('without any source, and for a demonstration', () => {
  expect(cite([], true)).toBe(`Maille, «\u202fEssai\u202f», ${END} [données synthétiques de démonstration].`);
});

/** Fields of one BibTeX entry, braces balanced. */
function fieldsOf(bibtex: string): Map<string, string> {
  const fields = new Map<string, string>();
  const found = /^@misc\{([a-zA-Z0-9-]+),\n([\s\S]*)\n\}$/.exec(bibtex);
  for (const line of (found?.[2] ?? '').split(/,\n/)) {
    const [, name = '', value = ''] = /^ {2}([a-z]+) = \{(.*)\}$/.exec(line) ?? [];
    expect((value.match(/\{/g) ?? []).length).toBe((value.match(/\}/g) ?? []).length);
    fields.set(name, value);
  }
  return fields.set('key', found?.[1] ?? '');
}

test('BibTeX names every producer as an institution, the version, the day and the address', () => {
  const fields = fieldsOf(
    bibtexOf(
      {
        requete,
        instantane,
        adresse: '/api/v1/requests/gpec/essai?territoire=region:53&annee=2025',
        sources: [source('a', 'Insee'), source('b', 'R&D {100 %}'), source('z', 'Etalab', true)]
      },
      'https://exemple.fr'
    )
  );
  expect(Object.fromEntries(fields)).toEqual({
    key: 'maille-gpec-essai-fedcba9876543210',
    author: '{Insee} and {R\\&D 100 \\%}',
    title: '{Essai}',
    note: 'Titre a 2025 ; Titre b 2025 ; requête gpec/essai ; instantané fedcba9876543210',
    version: '0123456789abcdef',
    year: '2026',
    urldate: '2026-03-02',
    howpublished: 'Jeu de données',
    url: 'https://exemple.fr/api/v1/requests/gpec/essai?territoire=region:53&annee=2025&instantane=fedcba9876543210'
  });
});

test('BibTeX of the snapshot says when its figures are synthetic', () => {
  expect(fieldsOf(bibtexOfSnapshot({ ...instantane, demo: true }, 'https://exemple.fr')).get('note')).toBe(
    'données synthétiques de démonstration'
  );
  expect(fieldsOf(bibtexOfSnapshot(instantane, 'https://exemple.fr')).has('note')).toBe(false);
});
