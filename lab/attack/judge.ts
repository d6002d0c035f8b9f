import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDemo } from '../../warehouse/demo/write-demo.ts';
import { cellName, type PublicCube, type Territories } from './public-cube.ts';

/** What a cell really holds. */
export interface Truth {
  value: number;
  /** Establishments; absent when the measure counts persons. */
  units: number;
  largest: number;
}

export interface Protected {
  readonly cell: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Whether nothing is promised below once open tables say more than `low`. */
  readonly lowOnly?: boolean;
}

const JUDGED = ['decoupage', 'decrochage', 'demandeurs_abc', 'demandeurs_communes', 'emploi_communes'];

/** Writes the files of the demonstration that the judge reads, the same that were loaded. */
export async function writeJudgedFiles(folder: string, seed: number): Promise<void> {
  await writeDemo(folder, { seed, sources: JUDGED });
}

/** The producers' files, read here as text: one object a line. */
export function readDelimited(path: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const names = fieldsOf(header);
  return lines.map((line) => Object.fromEntries(fieldsOf(line).map((value, index) => [names[index] ?? '', value])));
}

/** Fields of a line parted by semicolons, some of them between quotes. */
function fieldsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''
  );
}

const number = (text: string | undefined): number => Number((text ?? '').replace(/[\s\u202f\u00a0]/g, ''));
const QUARTERS: Readonly<Record<string, string>> = { 'sept-24': '2024T3', 'déc-24': '2024T4' };
const AGES: Readonly<Record<string, string>> = {
  'Moins de 25 ans': 'moins_25',
  '25-49 ans': 'de_25_a_49',
  '50 ans ou plus': 'plus_50'
};

/** A line of a file: vintage, commune, leaf members, what it holds. */
interface Line {
  readonly vintage: string;
  readonly commune: string;
  readonly members: readonly string[];
  readonly truth: Truth;
}

export function jobSeekerLines(folder: string): Line[] {
  return filesOf(folder, /^demandeurs_communes_/).flatMap((path) =>
    readDelimited(path).map((row) => {
      const value = number(row["Demandeurs d'emploi inscrits"]);
      return {
        vintage: QUARTERS[row.Mois ?? ''] ?? '',
        commune: row.CODGEO ?? '',
        members: [(row.Sexe ?? '').toLowerCase(), AGES[row["Tranche d'âge"] ?? ''] ?? ''],
        truth: { value, units: value, largest: Math.min(1, value) }
      };
    })
  );
}

/** What the open file of communes says that a cell of job seekers holds at the least, by vintage and cell. */
export function openFloors(folder: string): ReadonlyMap<string, number> {
  const axis = { femmes: 'femmes', hommes: 'hommes', total: 'ensemble' } as Readonly<Record<string, string>>;
  const ages = ['ensemble', 'moins_25', 'de_25_a_49', 'plus_50'];
  const words = ['Total', 'Moins de 25 ans', 'De 25 à 49 ans', '50 ans et plus'];
  return new Map(
    filesOf(folder, /^dares_defm_communales/).flatMap((path) =>
      readDelimited(path).map((row) => {
        const cell = cellName(`commune:${row['Code commune'] ?? ''}`, [
          axis[(row.Sexe ?? '').toLowerCase()] ?? '',
          ages[words.indexOf(row["Tranche d'âge"] ?? '')] ?? ''
        ]);
        return [
          `${(row.Date ?? '').replace('-', '')} ${cell}`,
          number(row["Nombre de demandeurs d'emploi"]) - 2
        ] as const;
      })
    )
  );
}

export function youngLines(folder: string): Line[] {
  return filesOf(folder, /^decrochage_communes_/).flatMap((path) =>
    readDelimited(path).map((row) => {
      const value = number(row.jeunes);
      return {
        vintage: row.campagne ?? '',
        commune: (row.code_commune ?? '').padStart(5, '0'),
        members: [row.age === '16-17' ? 'de_16_a_17' : 'de_18_a_25'],
        truth: { value, units: value, largest: Math.min(1, value) }
      };
    })
  );
}

export function jobLines(folder: string): Line[] {
  return filesOf(folder, /^emploi_communes_a17_/).flatMap((path) => {
    const year = /(20\d\d)\.csv$/.exec(path)?.[1] ?? '';
    return readDelimited(path).map((row) => ({
      vintage: year,
      commune: row['Code commune'] ?? '',
      members: [`a17:${row.A17 ?? ''}`],
      truth: {
        value: number(row[`Effectif salarié au 31/12/${year}`]),
        units: number(row["Nombre d'établissements employeurs"]),
        largest: number(row['Effectif du plus grand établissement'])
      }
    }));
  });
}

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path.split('/').at(-1) ?? ''))
    .map((path) => join(folder, path));
}

/** The commune of today of a code, from the official list. */
export function currentCodes(files: string): (code: string) => string {
  const path =
    readdirSync(files, { recursive: true, encoding: 'utf8' }).find((name) => name.endsWith('communes.json')) ?? '';
  const records = JSON.parse(readFileSync(join(files, path), 'utf8')) as {
    code: string;
    chefLieu?: string;
    type: string;
  }[];
  const today = new Set(records.filter(({ type }) => type === 'commune-actuelle').map(({ code }) => code));
  const chief = new Map(records.map(({ code, chefLieu }) => [code, chefLieu ?? code]));
  return (code) => (today.has(code) ? code : (chief.get(code) ?? code));
}

/** Every cell of a vintage, added up from the lines. @param current today's commune of each code */
export function truthOf(
  cube: PublicCube,
  territories: Territories,
  lines: readonly Line[],
  vintage: string,
  current: (code: string) => string
): Map<string, Truth> {
  const around = new Map<string, string[]>();
  for (const [code, { communes }] of territories)
    for (const commune of communes) around.set(commune, [...(around.get(commune) ?? []), code]);
  const cells = new Map<string, Truth>();
  for (const line of merged(
    lines.filter((line) => line.vintage === vintage),
    current
  )) {
    const choices = cube.axes.map(({ total, groups }, axis) => {
      const leaf = line.members[axis] ?? '';
      return [
        leaf,
        total,
        ...[...(groups ?? [])].filter(([, leaves]) => leaves.includes(leaf)).map(([group]) => group)
      ];
    });
    const members = choices.reduce<string[][]>(
      (product, list) => product.flatMap((start) => list.map((member) => [...start, member])),
      [[]]
    );
    for (const place of around.get(line.commune) ?? []) {
      for (const choice of new Set(members.map((names) => cellName(place, names)))) {
        const cell = cells.get(choice) ?? { value: 0, units: 0, largest: 0 };
        cell.value += line.truth.value;
        cell.units += line.truth.units;
        cell.largest = Math.max(cell.largest, line.truth.largest);
        cells.set(choice, cell);
      }
    }
  }
  return cells;
}

/** A commune's former code joins it: their lines of the same members are one. */
function merged(lines: readonly Line[], current: (code: string) => string): Line[] {
  const found = new Map<string, Line>();
  for (const line of lines) {
    const commune = `commune:${current(line.commune)}`;
    const key = [commune, ...line.members].join();
    const other = found.get(key)?.truth ?? { value: 0, units: 0, largest: 0 };
    found.set(key, {
      ...line,
      commune,
      truth: {
        value: other.value + line.truth.value,
        units: other.units + line.truth.units,
        largest: Math.max(other.largest, line.truth.largest)
      }
    });
  }
  return [...found.values()];
}

/** Persons: 1 to 4 are hidden, and must remain possible from 1 at most, unless an open table says more, to 5 at least. */
export function protectedPersons(cells: ReadonlyMap<string, Truth>): Protected[] {
  return [...cells].flatMap(([cell, { value }]) =>
    value >= 1 && value <= 4 ? [{ cell, value, low: 1, high: 5, lowOnly: true }] : []
  );
}

/**
 * Jobs at the workplace: also under three establishments, or one above 85 %: 15 % below and above must remain possible.
 * The number of establishments is published, and each has an employee: nobody can be kept from knowing that many.
 */
export function protectedJobs(cells: ReadonlyMap<string, Truth>): Protected[] {
  return [...cells].flatMap(([cell, { value, units, largest }]) => {
    if (value === 0) return [];
    const few = value < 5;
    const concentrated = units < 3 || largest / value > 0.85;
    if (!few && !concentrated) return [];
    const low = Math.max(units, Math.min(few ? 1 : value, concentrated ? value * 0.85 : value));
    const high = Math.max(few ? 5 : value, concentrated ? value * 1.15 : value);
    return [{ cell, value, low, high }];
  });
}
