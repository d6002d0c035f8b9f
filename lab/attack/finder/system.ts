/** Why something is known, so that each way in can be tried apart. */
export const WAYS = [
  'shown',
  'sums',
  'earlier',
  'edition',
  'merger',
  'sibling',
  'floor',
  'unit',
  'band',
  'column',
  'cost',
  'share',
  'rule',
  'mask',
  'answer'
] as const;
export type Way = (typeof WAYS)[number];

/** What one says of one cell. */
export interface Statement {
  readonly cell: number;
  readonly low: number;
  readonly high: number;
  readonly way: Way;
  /** Whether it rests on open tables alone: on no value of a masked cube. */
  readonly open: boolean;
  /** Whether it rests on a number of units that a masked cube counts openly. */
  readonly counted: boolean;
  readonly why: string;
}

/** A sum of cells, with signs, between two bounds. */
export interface Relation {
  readonly cells: Int32Array;
  readonly signs: Int8Array;
  readonly low: number;
  readonly high: number;
  readonly way: Way;
  readonly open: boolean;
  /** Follows from others: quicker bounds, nothing for a program. */
  readonly redundant: boolean;
  readonly why: string;
}

/** Cells of one masked measure of one date, and all that is known of them: whole numbers at or above zero. */
export class System {
  readonly names: string[] = [];
  private readonly positions = new Map<string, number>();
  readonly statements: Statement[] = [];
  readonly relations: Relation[] = [];

  /** The number of a cell, made when new. */
  cell(name: string): number {
    let position = this.positions.get(name);
    if (position === undefined) {
      position = this.names.length;
      this.positions.set(name, position);
      this.names.push(name);
    }
    return position;
  }

  find(name: string): number | undefined {
    return this.positions.get(name);
  }

  get size(): number {
    return this.names.length;
  }

  state(
    cell: number,
    low: number,
    high: number,
    way: Way,
    why: string,
    from: { open?: boolean; counted?: boolean } = {}
  ): void {
    this.statements.push({ cell, low, high, way, why, open: from.open ?? false, counted: from.counted ?? false });
  }

  /** `parent` is the sum of `parts`, and of `minus` taken away. */
  equal(parts: readonly number[], minus: readonly number[], way: Way, why: string, redundant = false): void {
    this.relations.push({
      cells: Int32Array.from([...parts, ...minus]),
      signs: Int8Array.from([...parts.map(() => 1), ...minus.map(() => -1)]),
      low: 0,
      high: 0,
      way,
      open: true,
      redundant,
      why
    });
  }

  /** A sum of cells between two bounds. */
  between(cells: readonly number[], low: number, high: number, way: Way, why: string): void {
    this.relations.push({
      cells: Int32Array.from(cells),
      signs: new Int8Array(cells.length).fill(1),
      low,
      high,
      way,
      open: false,
      redundant: false,
      why
    });
  }
}

/** What an attacker goes by: some ways, or all; everything, or open tables alone. */
export interface Knowledge {
  readonly ways: ReadonlySet<Way> | 'all';
  readonly only: 'everything' | 'open' | 'open and counted';
}

export function knows(knowledge: Knowledge, item: Statement | Relation): boolean {
  if (knowledge.ways !== 'all' && !knowledge.ways.has(item.way)) return false;
  if (knowledge.only === 'everything') return true;
  if (!item.open) return false;
  return knowledge.only === 'open and counted' || !('counted' in item) || !item.counted;
}
