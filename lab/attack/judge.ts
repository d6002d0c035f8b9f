import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDemo } from '../../warehouse/demo/write-demo.ts';

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
