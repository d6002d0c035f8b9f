/** What a cell must be to be shown. A number that is null sets no rule. */
export interface Rules {
  /** A cell that counts from 1 to `minCount` - 1 persons is hidden. */
  readonly minCount: number | null;
  /** A cell fed by 1 to `minUnits` - 1 units is hidden. */
  readonly minUnits: number | null;
  /** A cell in which one unit holds more than this share is hidden. */
  readonly maxShare: number | null;
}

/** The strictest of several rules, which all apply; null members where none sets one. */
export function strictest(rules: readonly Rules[]): Rules {
  return {
    minCount: extreme(rules, 'minCount', Math.max),
    minUnits: extreme(rules, 'minUnits', Math.max),
    maxShare: extreme(rules, 'maxShare', Math.min)
  };
}

function extreme(rules: readonly Rules[], name: keyof Rules, pick: (...values: number[]) => number): number | null {
  const set = rules.map((rule) => rule[name]).filter((value) => value !== null);
  return set.length === 0 ? null : pick(...set);
}
