import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { oneIn } from '../../tests/support/depth.ts';
import { buildOnlyNamed } from '../../tests/support/part-of-warehouse.ts';
import { writeSampleOf } from '../../tests/support/sample-region.ts';
import { SOURCES_FOLDER } from '../pipeline/layout.ts';
import { Desk } from './desk.ts';
import type { Received } from './received.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-depots-'));
buildOnlyNamed(import.meta.filename, scratch, [
  'decoupage',
  'staging.stg_decrochage__jeunes',
  'staging.stg_demandeurs_communes__inscrits',
  'staging.stg_emploi_communes__effectifs'
]);
const region = writeSampleOf(scratch, 'decoupage');
const shelf = join(scratch, 'etagere');
const depots = join(region.data, 'depots');
let desk: Desk;

/** A file under agreement: its lines as fields, and where each thing stands in them. */
interface Sample {
  readonly source: string;
  /** Of the file dropped, and of the one of the vintage before, that the folder holds. */
  readonly name: string;
  readonly before: string;
  readonly place: number;
  readonly kind: number;
  readonly figures: readonly number[];
  /** The text of a vintage: from what the sample says to what the one before, or none, would. */
  readonly dated: (text: string, as: 'before' | 'unreadable') => string;
}

const SAMPLES: readonly Sample[] = [
  {
    source: 'decrochage',
    name: 'decrochage_communes_2024-11.csv',
    before: 'decrochage_communes_2024-05.csv',
    place: 1,
    kind: 2,
    figures: [3],
    dated: (text, as) => text.replaceAll('2024-11', as === 'before' ? '2024-05' : 'novembre')
  },
  {
    source: 'demandeurs_communes',
    name: 'demandeurs_communes_2024T4.csv',
    before: 'demandeurs_communes_2024T3.csv',
    place: 0,
    kind: 4,
    figures: [5],
    dated: (text, as) => text.replaceAll('déc-24', as === 'before' ? 'sept-24' : 'quatrième trimestre')
  },
  {
    source: 'emploi_communes',
    name: 'emploi_communes_a17_2023.csv',
    before: 'emploi_communes_a17_2022.csv',
    place: 0,
    kind: 2,
    figures: [4, 5, 6],
    dated: (text, as) => text.replaceAll('31/12/2023', as === 'before' ? '31/12/2022' : 'fin d’année')
  }
];

/** Fields of a line; those in quotes hold no delimiter here but one title, cut the same way each time. */
const fieldsOf = (line: string): string[] => line.replace(/"[^"]*"/g, 'Commerce').split(';');
const textOf = (lines: readonly string[][]): string => lines.map((fields) => `${fields.join(';')}\n`).join('');

function linesOf({ source, name }: Sample): string[][] {
  const text = readFileSync(join(SOURCES_FOLDER, source, 'sample', name), 'utf8').replace(/^\ufeff/, '');
  return text.trimEnd().split('\n').map(fieldsOf);
}

/** What is wrong with a file, and what is awaited: a refusal, or a confirmation asked. */
type Outcome = 'refused' | 'asked';
interface Variant {
  readonly what: string;
  readonly awaited: Outcome;
  /** In what is said of it, or of its lines. */
  readonly says: RegExp;
  readonly make: (lines: string[][], sample: Sample) => string | Buffer;
  readonly name?: string;
}

const number = (text: string | undefined): number => Number((text ?? '').replaceAll(/\s/g, ''));
/** The lines, header apart, with one field of the third changed. */
const third = (lines: string[][], at: number, value: string): string =>
  textOf(lines.map((fields, index) => (index === 2 ? fields.with(at, value) : fields)));
const each = (lines: string[][], change: (fields: string[], index: number) => string[]): string =>
  textOf(lines.map((fields, index) => (index === 0 ? fields : change(fields, index))));
/** The same lines in communes of a département, one for each commune. @param start of their codes */
function elsewhere(lines: readonly string[][], place: number, start: string): string[][] {
  const communes = [...new Set(lines.map((fields) => (fields[place] ?? '').padStart(5, '0')))];
  return lines.map((fields) =>
    fields.with(place, start + String(communes.indexOf((fields[place] ?? '').padStart(5, '0'))).padStart(2, '0'))
  );
}
const first = ({ figures }: Sample): number => figures[0] ?? 0;
const last = (sample: Sample): number => sample.figures.at(-1) ?? 0;

const VARIANTS: readonly Variant[] = [
  {
    what: 'a line twice',
    awaited: 'refused',
    says: /ligne 2 et depots/,
    make: (lines) => textOf([...lines, lines[1] ?? []])
  },
  {
    what: 'a line twice, another figure',
    awaited: 'refused',
    says: /ligne 3 et depots/,
    make: (lines, sample) => textOf([...lines, (lines[2] ?? []).with(first(sample), '10')])
  },
  {
    what: 'a line twice, its first zero lost',
    awaited: 'refused',
    says: /ligne 2 et depots/,
    make: (lines, { place }) => textOf([...lines, (lines[1] ?? []).with(place, '08001')])
  },
  {
    what: 'the whole twice',
    awaited: 'refused',
    says: /lignes données plus d’une fois/,
    make: (lines) => textOf([...lines, ...lines.slice(1)])
  },
  {
    what: 'minus four',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '-4')
  },
  {
    what: 'four and a half, comma',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '4,5')
  },
  {
    what: 'four and a half, point',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '8.5')
  },
  {
    what: 'a million millions',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '1000000000000')
  },
  {
    what: 'an exponent',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '1e3')
  },
  {
    what: 'words for a figure',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), 'n.c.')
  },
  {
    what: 'no figure',
    awaited: 'refused',
    says: /ligne 3.*nombre (impossible|illisible)/,
    make: (lines, sample) => third(lines, first(sample), '')
  },
  {
    what: 'ten times the rows',
    awaited: 'asked',
    says: /ses lignes sont 10 fois celles de/,
    make: (lines, { place }) =>
      textOf([
        lines[0] ?? [],
        ...Array.from({ length: 10 }, (_, copy) => elsewhere(lines.slice(1), place, `08${copy}`)).flat()
      ])
  },
  {
    what: 'half of the rows',
    awaited: 'asked',
    says: /ses lignes sont 0,\d+ fois celles de/,
    make: (lines) => textOf(lines.slice(0, 1 + Math.floor((lines.length - 1) / 2)))
  },
  {
    what: 'figures in tens',
    awaited: 'asked',
    says: /son total de « \w+ » est (9,9|10) fois celui de/,
    make: (lines, { figures }) =>
      each(lines, (fields) => fields.map((text, at) => (figures.includes(at) ? String(number(text) * 10) : text)))
  },
  {
    what: 'one commune with the figures of a country',
    awaited: 'asked',
    says: /son total de/,
    make: (lines, { figures }) =>
      each(lines, (fields, index) =>
        index === 1 ? fields.map((text, at) => (figures.includes(at) ? String(number(text) * 90_000) : text)) : fields
      )
  },
  {
    what: 'an unreadable date',
    awaited: 'refused',
    says: /campagne illisible|mois illisible|colonne absente/,
    make: (lines, sample) => sample.dated(textOf(lines), 'unreadable')
  },
  {
    what: 'the vintage before, under this name',
    awaited: 'refused',
    says: /son nom ne dit pas ce qu’il contient/,
    make: (lines, sample) => sample.dated(textOf(lines), 'before')
  },
  {
    what: 'another region',
    awaited: 'refused',
    says: /aucune de ses lignes n’est en Haute-Rive/,
    make: ([head = [], ...lines], { place }) => textOf([head, ...elsewhere(lines, place, '170')])
  },
  {
    what: 'four lines in five of another region',
    awaited: 'asked',
    says: /% de ses lignes sont en Haute-Rive/,
    make: ([head = [], ...lines], { place }) =>
      textOf([head, ...lines.map((fields, at) => (at % 5 === 0 ? fields : (elsewhere(lines, place, '171')[at] ?? [])))])
  },
  {
    what: 'a name for a code',
    awaited: 'refused',
    says: /ligne 3.*code de commune illisible/,
    make: (lines, { place }) => third(lines, place, 'Bourg-Rive')
  },
  {
    what: 'a code of six digits',
    awaited: 'refused',
    says: /ligne 3.*code de commune illisible/,
    make: (lines, { place }) => third(lines, place, '080010')
  },
  {
    what: 'a kind of its own',
    awaited: 'refused',
    says: /ligne 3.*inconnue?/,
    make: (lines, { kind }) => third(lines, kind, 'Ensemble')
  },
  {
    what: 'a line of totals',
    awaited: 'refused',
    says: /illisible/,
    make: (lines) => textOf([...lines, (lines[1] ?? []).map((text, at) => (at === 0 ? 'Total' : text))])
  },
  {
    what: 'its header alone',
    awaited: 'refused',
    says: /aucune ligne de données/,
    make: (lines) => textOf(lines.slice(0, 1))
  },
  { what: 'nothing', awaited: 'refused', says: /fichier vide/, make: () => '' },
  {
    what: 'a column less',
    awaited: 'refused',
    says: /colonne absente/,
    make: (lines, sample) => textOf(lines.map((fields) => fields.toSpliced(last(sample), 1)))
  },
  {
    what: 'a line that is cut',
    awaited: 'refused',
    says: /n’a pas de fin|champ\(s\) lus/,
    make: (lines) => `${textOf(lines)}8001;`
  },
  {
    what: 'a page that says it is no longer there',
    awaited: 'refused',
    says: /colonnes absentes/,
    make: () => '<!doctype html><html><body>Page introuvable</body></html>\n'
  },
  {
    what: 'a null byte',
    awaited: 'refused',
    says: /ligne 3 : octet nul/,
    make: (lines, { place }) => third(lines, place, '80\u000001')
  },
  {
    what: 'a name of its own',
    awaited: 'asked',
    says: /ne serait lu par rien/,
    name: 'fichier_final_v2.csv',
    make: (lines) => textOf(lines)
  }
];

async function drop(name: string, body: string | Buffer): Promise<Received> {
  const { body: said } = await desk.receive(name, Readable.from([Buffer.from(body)]));
  return JSON.parse(String(said)) as Received;
}
const outcomeOf = ({ kept, waiting }: Received): string => (kept ? 'kept' : waiting === null ? 'refused' : 'asked');

beforeAll(() => {
  mkdirSync(shelf);
  mkdirSync(depots, { recursive: true });
  cpSync(region.profile, join(shelf, 'haute-rive.yaml'));
  vi.stubEnv('MAILLE_REGION', shelf);
  desk = new Desk({ profile: 'haute-rive', data: region.data, out: region.out, shelf });
  for (const sample of SAMPLES) {
    // The same places, other figures: a tenth of one is enough.
    const [head = [], one = [], ...rest] = linesOf(sample);
    const text = textOf([
      head,
      one.map((field, at) => (sample.figures.includes(at) ? `${number(field) + 2}` : field)),
      ...rest
    ]);
    mkdirSync(join(region.data, sample.source), { recursive: true });
    writeFileSync(join(region.data, sample.source, sample.before), sample.dated(text, 'before'));
  }
});
afterAll(() => {
  desk.close();
  vi.unstubAllEnvs();
  rmSync(scratch, { recursive: true, force: true });
});

describe.each(SAMPLES)('$source', (sample) => {
  it.each(oneIn(3, VARIANTS))('$what: $awaited', async ({ make, awaited, says, name = sample.name }) => {
    const received = await drop(name, make(linesOf(sample), sample));
    expect(outcomeOf(received), received.said).toBe(awaited);
    expect(
      [received.said, ...received.mistakes.map(({ cell, awaited: said }) => `${cell} : ${said}`)].join('\n')
    ).toMatch(says);
    expect(existsSync(join(depots, name))).toBe(false);
    // What is written in a file received under agreement is repeated nowhere.
    expect(received.mistakes.every(({ written }) => written === '')).toBe(true);
  });

  it('the right one is kept, and is the one there', async () => {
    const right = textOf(linesOf(sample));
    const received = await drop(sample.name, right);
    expect(outcomeOf(received), received.said).toBe('kept');
    expect(readFileSync(join(depots, sample.name), 'utf8')).toBe(right);
    expect(readdirSync(depots).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('a later one without a fifth of its lines replaces it once confirmed, and leaves it aside', async () => {
    const [head = [], ...lines] = linesOf(sample);
    const less = textOf([head, ...lines.slice(0, Math.floor(lines.length * 0.8))]);
    const asked = await drop(sample.name, less);
    expect([asked.kept, asked.said]).toEqual([false, expect.stringMatching(/\d+\s% de lignes en moins que celui/)]);
    const confirm = (fields: Record<string, string>) => desk.confirm(new URLSearchParams(fields));
    expect((await confirm({ id: asked.waiting ?? '' })).status).toBe(422);
    expect(readFileSync(join(depots, sample.name), 'utf8')).toBe(textOf([head, ...lines]));
    await confirm({ id: asked.waiting ?? '', confirmer: 'oui' });
    expect(readFileSync(join(depots, sample.name), 'utf8')).toBe(less);
    const aside = readdirSync(join(region.out, 'bureau/remplaces')).filter((name) => name.endsWith(sample.name));
    expect(aside.map((name) => readFileSync(join(region.out, 'bureau/remplaces', name), 'utf8'))).toEqual([
      textOf([head, ...lines])
    ]);
  });
});
