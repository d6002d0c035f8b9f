/** What the catalogue says in public of a masked cube: enough to read its answers. */
export interface PublicCube {
  readonly name: string;
  readonly measure: string;
  readonly vintage: string;
  readonly axes: readonly PublicAxis[];
  /** Columns in which answers repeat the total of a territory over every axis. */
  readonly wholes: readonly string[];
}

export interface PublicAxis {
  readonly name: string;
  readonly total: string;
  readonly leaves: readonly string[];
  /** Members between leaves and total, with their leaves. */
  readonly groups?: ReadonlyMap<string, readonly string[]>;
  /** Members by the words that answers use for them. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** A territory with its level and its communes. */
export interface Territory {
  readonly level: string;
  readonly communes: readonly string[];
}

/** Every territory made of communes of the region, communes included, by code. */
export type Territories = ReadonlyMap<string, Territory>;

const SEPARATOR = ' × ';

/** The member of an axis that a text stands for; null when it stands for none. */
export function memberOf({ total, leaves, groups, labels }: PublicAxis, text: unknown): string | null {
  if (typeof text !== 'string') return null;
  if (text === total || leaves.includes(text) || groups?.has(text)) return text;
  return labels?.[text] ?? null;
}

/** Names a cell by its territory and one member of each axis. */
export function cellName(territory: string, members: readonly string[]): string {
  return [territory, ...members].join(SEPARATOR);
}

export function cellParts(cell: string): string[] {
  return cell.split(SEPARATOR);
}

export const JOB_SEEKERS: PublicCube = {
  name: 'cube_demandeurs_profil',
  measure: 'demandeurs',
  vintage: 'trimestre',
  axes: [
    {
      name: 'sexe',
      total: 'ensemble',
      leaves: ['femmes', 'hommes'],
      labels: { Femmes: 'femmes', Hommes: 'hommes', 'Femmes et hommes': 'ensemble' }
    },
    {
      name: 'age',
      total: 'ensemble',
      leaves: ['moins_25', 'de_25_a_49', 'plus_50'],
      labels: {
        'moins de 25 ans': 'moins_25',
        '25 à 49 ans': 'de_25_a_49',
        '50 ans ou plus': 'plus_50',
        'tous âges': 'ensemble'
      }
    }
  ],
  wholes: ['total']
};

export const YOUNG: PublicCube = {
  name: 'cube_decrochage',
  measure: 'jeunes',
  vintage: 'campagne',
  axes: [{ name: 'age', total: 'ensemble', leaves: ['de_16_a_17', 'de_18_a_25'] }],
  wholes: []
};
