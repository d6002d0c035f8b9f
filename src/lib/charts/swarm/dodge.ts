/** A disc of a row: where it is along the axis, and its radius, in pixels. */
export interface Disc {
  readonly at: number;
  readonly radius: number;
}

/** Pixels between two discs. */
const GAP = 1;

/**
 * How far each disc of a row stands from its middle for none to be over another, the largest nearest to it.
 * @returns offsets in pixels, in the order given
 */
export function dodge(discs: readonly Disc[]): number[] {
  const offsets = discs.map(() => 0);
  const placed: number[] = [];
  const order = discs.map((_, index) => index).sort((a, b) => (discs[b]?.radius ?? 0) - (discs[a]?.radius ?? 0));
  for (const index of order) {
    const disc = discs[index] ?? { at: 0, radius: 0 };
    const near = placed.flatMap((other) => {
      const { at, radius } = discs[other] ?? disc;
      const apart = radius + disc.radius + GAP;
      const rest = apart ** 2 - (at - disc.at) ** 2;
      return rest > 0 ? [{ middle: offsets[other] ?? 0, reach: Math.sqrt(rest) }] : [];
    });
    const free = (offset: number): boolean =>
      near.every(({ middle, reach }) => Math.abs(offset - middle) >= reach - 1e-9);
    const tried = [0, ...near.flatMap(({ middle, reach }) => [middle - reach, middle + reach])];
    offsets[index] = tried
      .filter(free)
      .reduce((best, each) => (Math.abs(each) < Math.abs(best) ? each : best), Infinity);
    placed.push(index);
  }
  return offsets;
}
