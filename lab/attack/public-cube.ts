/** What the catalogue says in public of a masked cube: enough to read its answers. */
export interface PublicCube {
  readonly name: string;
  readonly measure: string;
  readonly vintage: string;
  readonly axes: readonly PublicAxis[];
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
