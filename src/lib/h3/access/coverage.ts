/** How many people live within a cost of a place. */
export interface Coverage {
  population: number;
  covered: number;
  /** 0 to 1; null when nobody lives there. */
  share: number | null;
}

/**
 * The people whose nearest place costs at most `limit`.
 * @param cost cost of the nearest place of each cell, Infinity where there is none
 * @param population people of each cell
 * @throws RangeError when the columns differ in length, the limit is negative or a population is negative or not finite.
 */
export function coverage(cost: Float64Array, population: Float64Array, limit: number): Coverage {
  if (!(limit >= 0)) throw new RangeError(`Limite ${limit} impossible : elle est positive ou nulle.`);
  assertSameLength(cost, population);
  assertAmounts(population, 'Population');
  let [all, covered] = [0, 0];
  population.forEach((people, cell) => {
    all += people;
    if ((cost[cell] as number) <= limit) covered += people;
  });
  return coverageOf(covered, all);
}

export function coverageOf(covered: number, population: number): Coverage {
  return { population, covered, share: population > 0 ? covered / population : null };
}

/**
 * The cost within which a part of the people find their nearest place: the smallest that at least this part does not exceed
 * (the inverse of the distribution function, without interpolation). null when nobody lives there, or when the part includes people
 * who reach no place.
 * @param parts from 0 to 1: 0.5 is the median
 * @throws RangeError as `coverage`, and when a part is not from 0 to 1.
 */
export function costQuantiles(cost: Float64Array, population: Float64Array, parts: readonly number[]): (number | null)[] {
  assertSameLength(cost, population);
  assertAmounts(population, 'Population');
  const wrong = parts.find((part) => !(part >= 0 && part <= 1));
  if (wrong !== undefined) throw new RangeError(`Quantile ${wrong} impossible : de 0 à 1.`);
  const cells = Uint32Array.from(population.keys()).filter((cell) => (population[cell] as number) > 0);
  cells.sort((a, b) => Math.sign((cost[a] as number) - (cost[b] as number)) || a - b);
  let sum = 0;
  const cumulated = Float64Array.from(cells, (cell) => (sum += population[cell] as number));
  return parts.map((part) => {
    const at = cumulated.findIndex((people) => people >= part * sum);
    const value = at < 0 ? Infinity : (cost[cells[at] as number] as number);
    return value === Infinity ? null : value;
  });
}

/** @throws RangeError naming the first amount that is negative or not finite. */
export function assertAmounts(amounts: Float64Array, name: string): void {
  const wrong = amounts.findIndex((amount) => !(amount >= 0 && Number.isFinite(amount)));
  if (wrong >= 0) throw new RangeError(`${name} ${amounts[wrong]} impossible (rang ${wrong}) : un nombre fini, positif ou nul, est attendu.`);
}

function assertSameLength(cost: Float64Array, population: Float64Array): void {
  if (cost.length !== population.length) throw new RangeError(`Colonnes de longueurs différentes : ${cost.length} coûts, ${population.length} populations.`);
}
