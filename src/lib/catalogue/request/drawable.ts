import type { ChartSpec } from './header.ts';

/** Options that name no column: the kind, how a scale goes, parameters whose words name the lines. */
const OWN_WORDS = new Set(['type', 'echelle', 'noms']);

/** What a header says of one part of its chart; empty when it says nothing, or names several columns. */
export function option(spec: ChartSpec, name: keyof ChartSpec): string {
  const value = spec[name];
  return typeof value === 'string' ? value : '';
}

/** A chart needs each column that it names; one drawn from others besides is left out as soon as a column is. */
export function drawable(chart: ChartSpec | null, shown: ReadonlySet<string>): ChartSpec | null {
  if (chart === null) return null;
  const names = Object.entries(chart)
    .filter(([option]) => !OWN_WORDS.has(option))
    .flatMap(([, value]) => (typeof value === 'string' || Array.isArray(value) ? value : []));
  const words = (names as string[]).filter((name) => /^[a-z0-9_]+$/.test(name));
  return words.every((name) => shown.has(name)) ? chart : null;
}
