import { noiseOf, type Noise } from '../../demo/noise.ts';
import type { School } from '../../demo/schools.ts';
import type { Cell } from '../../demo/text-file.ts';
import { workbook, type Sheet } from '../../demo/workbook.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const SCHOOL = ['Académie', 'Département', 'Etablissement', 'Ville', 'UAI', 'Code commune', 'Secteur'];
const MEASURES = [
  "Nombre d'élèves présents au Bac",
  'Taux de réussite bruts',
  'Taux de réussite attendus',
  'Valeur ajoutée du taux de réussite',
  'Taux de mentions bruts',
  'Taux de mentions attendus',
  'Valeur ajoutée de taux de mentions'
];
const TRACKS: Readonly<Record<string, readonly string[]>> = {
  LGT: ['GNLE', 'STMG', 'TOTAL'],
  LP: ['Échanges et gestion', 'Mécanique, électricité, électronique', 'TOTAL']
};
const ACCESS = ["Taux d'accès bruts", "Taux d'accès attendus", "Valeur ajoutée du taux d'accès"];
/** Mean rates of the vocational and general lycées, and how far what is observed lies from what is expected, in points: near the ministry's indicators of 2024. */
const MEANS: Readonly<Record<string, number>> = { réussite: 87, mentions: 55, accès: 76 };
const SPREAD = 9;
const ADDED = 9;
/** Under so many pupils the ministry tells no added value. */
const TOLD_FROM = 35;

/** Results at the bac of the demo's schools, in the workbook of the ministry: two lines of header, merged blocks, `ND`, a sign before what is added. */
export function files({ schools, seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const sheet = (name: 'LGT' | 'LP', own: readonly School[]): Sheet => ({
    name,
    firstRow: 1,
    rows: [...headers(TRACKS[name] ?? []), ...own.map((school) => line(school, TRACKS[name] ?? [], noise))]
  });
  return [
    {
      path: 'ij/ival-2024-demonstration.xlsx',
      bytes: workbook([
        sheet(
          'LGT',
          schools.filter((_, index) => index % 3 === 0)
        ),
        sheet('LP', schools)
      ])
    }
  ];
}

function headers(tracks: readonly string[]): Cell[][] {
  const merged = (title: string, width: number): Cell[] => [title, ...Array.from({ length: width - 1 }, () => null)];
  return [
    [
      ...merged('Informations établissement', SCHOOL.length),
      ...MEASURES.flatMap((title) => merged(title, tracks.length)),
      ...merged('Effectifs à la rentrée N', 3),
      ...ACCESS.flatMap((title) => merged(title, 3))
    ],
    [
      ...SCHOOL,
      ...MEASURES.flatMap(() => [...tracks]),
      '2nde',
      '1ère',
      'Term.',
      ...ACCESS.flatMap(() => ['2nde-Bac', '1ère-Bac', 'Term-Bac'])
    ]
  ];
}

function line(school: School, tracks: readonly string[], noise: Noise): Cell[] {
  const drawn = (word: string, low: number, high: number): number =>
    Math.round(low + (high - low) * noise.unit('ival', word, tracks[0] ?? '', school.uai));
  const parts = tracks.slice(0, -1).map((track) => drawn(`présents ${track}`, 0, 60));
  const counts = [...parts, parts.reduce((sum, part) => sum + part, 0)];
  const told = (count: number, text: () => string): Cell => (count === 0 ? null : count < TOLD_FROM ? 'ND' : text());
  /** What is expected of a school, and what it does: added values are small, most of them within five points. */
  const pair = (word: string, track: string): number[] => {
    const mean = MEANS[word] ?? 80;
    const expected = drawn(`${word} attendu ${track}`, mean - SPREAD, mean + SPREAD);
    const added =
      (drawn(`${word} ${track}`, -100 * ADDED, 100 * ADDED) + drawn(`${word} propre`, -100 * ADDED, 100 * ADDED)) / 200;
    return [Math.min(100, Math.round(expected + added)), expected];
  };
  const triple = (word: string): Cell[][] => {
    const rates = tracks.map((track) => pair(word, track));
    const each = (one: (rate: readonly number[], count: number) => Cell): Cell[] =>
      rates.map((rate, index) => one(rate, counts[index] ?? 0));
    return [
      each(([rate = 0], count) => (count === 0 ? null : String(rate))),
      each(([, expected = 0], count) => told(count, () => String(expected))),
      each(([rate = 0, expected = 0], count) => told(count, () => signed(rate - expected)))
    ];
  };
  const all = counts.at(-1) ?? 0;
  const access = pair('accès', 'ensemble');
  return [
    'RENNES',
    school.commune.departement,
    school.nom.toUpperCase(),
    school.commune.nom.toUpperCase(),
    school.uai,
    school.commune.code,
    school.secteur === 'Public' ? 'PU' : 'PR',
    ...counts.map((count) => (count === 0 ? null : String(count))),
    ...triple('réussite').flat(),
    ...triple('mentions').flat(),
    ...['2nde', '1ère', 'terminale'].map((word) => String(drawn(word, 20, 120))),
    ...[String(access[0]), null, null],
    ...[told(Math.max(1, all), () => String(access[1])), null, null],
    ...[told(Math.max(1, all), () => signed((access[0] ?? 0) - (access[1] ?? 0))), null, null]
  ];
}

function signed(points: number): string {
  return points > 0 ? `+${String(points)}` : String(points);
}
