/** Along one axis, a code that is the sum of others. */
export interface AxisSum {
  readonly parent: string;
  readonly parts: readonly string[];
}

/** Rows that bear a sum out, at least, for it to be believed where some of them are hidden. */
const PROOFS = 20;
/** Codes of an axis, at most, for every choice of them to be tried. */
const FEW = 8;

/** Figures by date and cell. */
export type Figures = ReadonlyMap<string, ReadonlyMap<string, number>>;

/**
 * Sums found along an axis: of codes with the parents that a list of codes gives them, of all codes that are no parent,
 * and of any choice of a few codes; each one contradicted by nothing shown, and borne out by the measure or by a figure
 * beside it that nothing hides.
 */
export function axisSums(
  codes: readonly string[],
  axis: number,
  shown: Figures,
  beside: readonly Figures[],
  references: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>
): AxisSum[] {
  const lines = linesOf(axis, shown);
  const others = beside.map((figures) => linesOf(axis, figures));
  const believed = (sum: AxisSum): boolean => {
    const proofs = proofsOf(sum, lines);
    return proofs !== null && (proofs >= PROOFS || others.some((other) => (proofsOf(sum, other) ?? 0) >= PROOFS));
  };
  const found = parentsIn(references, codes).filter(believed);
  const parents = new Set(found.map(({ parent }) => parent));
  const leaves = codes.filter((code) => !parents.has(code));
  for (const parent of leaves) {
    const parts = leaves.filter((code) => code !== parent);
    if (parts.length >= 2 && believed({ parent, parts })) {
      found.push({ parent, parts });
      const groups = [...parents];
      if (groups.length >= 2 && believed({ parent, parts: groups })) found.push({ parent, parts: groups });
    }
  }
  if (found.length === 0 && codes.length <= FEW)
    for (const parent of codes)
      for (const parts of choicesOf(codes.filter((code) => code !== parent)))
        if (believed({ parent, parts })) found.push({ parent, parts });
  return found;
}

/** Values by code, of cells that only this axis tells apart. */
function linesOf(axis: number, shown: Figures): ReadonlyMap<string, number>[] {
  const lines = new Map<string, Map<string, number>>();
  for (const [date, cells] of shown)
    for (const [key, value] of cells) {
      const parts = key.split('|');
      const code = parts[axis + 1] ?? '';
      const line = [date, ...parts.with(axis + 1, '')].join('|');
      lines.set(line, (lines.get(line) ?? new Map<string, number>()).set(code, value));
    }
  return [...lines.values()];
}

/** Lines that bear a sum out; null when one contradicts it. */
function proofsOf({ parent, parts }: AxisSum, lines: readonly ReadonlyMap<string, number>[]): number | null {
  let proofs = 0;
  for (const line of lines) {
    const whole = line.get(parent);
    if (whole === undefined) continue;
    let sum = 0;
    let telling = 0;
    for (const part of parts) {
      const value = line.get(part);
      if (value === undefined) {
        sum = Number.NaN;
        break;
      }
      sum += value;
      if (value > 0) telling++;
    }
    if (Number.isNaN(sum)) continue;
    if (sum !== whole) return null;
    if (telling >= 1) proofs++;
  }
  return proofs;
}

function choicesOf(codes: readonly string[]): string[][] {
  return Array.from({ length: 2 ** codes.length }, (_, bits) =>
    codes.filter((_code, index) => (bits >> index) & 1)
  ).filter((choice) => choice.length >= 2);
}

/** Codes and their parents, in any list that has both in two columns. */
function parentsIn(
  references: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>,
  codes: readonly string[]
): AxisSum[] {
  const own = new Set(codes);
  const found = new Map<string, AxisSum>();
  for (const rows of references.values()) {
    const columns = Object.keys(rows[0] ?? {});
    const holding = columns.filter((column) => rows.some((row) => own.has(String(row[column]))));
    for (const child of holding)
      for (const parent of holding) {
        if (child === parent) continue;
        const parts = new Map<string, Set<string>>();
        for (const row of rows) {
          const [from, to] = [String(row[child]), String(row[parent])];
          if (from === to || !own.has(from) || !own.has(to)) continue;
          parts.set(to, (parts.get(to) ?? new Set<string>()).add(from));
        }
        // Read the other way round, parents would be parts.
        if (![...parts.values()].some((list) => list.size > 1)) continue;
        for (const [code, list] of parts)
          found.set(`${code}<${[...list].sort().join()}`, { parent: code, parts: [...list] });
      }
  }
  return [...found.values()];
}
