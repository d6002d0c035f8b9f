/** What a list of requests may be narrowed by, in the order a page shows it. */
export const FACETS = ['theme', 'public', 'maille', 'dessin', 'disponible', 'acces', 'millesime', 'source'] as const;
export type FacetName = (typeof FACETS)[number];

/** The values that one request has, by facet. */
export type Traits = Readonly<Record<FacetName, readonly string[]>>;

/** Values chosen, by facet: a request has one of those of each facet. */
export type FacetChoice = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export function suitsChoice(traits: Traits, choice: FacetChoice, except?: FacetName): boolean {
  return FACETS.every((facet) => {
    const wanted = facet === except ? [] : (choice[facet] ?? []);
    return wanted.length === 0 || traits[facet].some((value) => wanted.includes(value));
  });
}

/** How many requests each value of a facet would leave, the other facets kept as they are. */
export function countFacet(all: readonly Traits[], facet: FacetName, choice: FacetChoice): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const traits of all) {
    const kept = suitsChoice(traits, choice, facet) ? 1 : 0;
    for (const value of new Set(traits[facet])) counts.set(value, (counts.get(value) ?? 0) + kept);
  }
  return counts;
}

/** The address of a list: a value added to it, or taken away when it was there. */
export function toggleFacet(query: URLSearchParams, facet: FacetName, value: string): string {
  const next = new URLSearchParams(query);
  const chosen = (next.get(facet) ?? '').split(',').filter(Boolean);
  const kept = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  if (kept.length === 0) next.delete(facet);
  else next.set(facet, kept.join(','));
  return next.toString().replaceAll('%2C', ',');
}

/** Years named by a vintage: « 2020-01 à 2024-12 » names five. */
export function yearsOf(vintage: string): string[] {
  const years = [...vintage.matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map(([year]) => Number(year));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const whole =
    vintage.includes(' à ') && years.length > 1
      ? Array.from({ length: last - first + 1 }, (_, index) => first + index)
      : years;
  return [...new Set(whole)].map(String);
}
