/**
 * Spreads a total over parts in proportion to weights; the parts add up to the total within 1e-9 of it.
 * With no positive weight the total is spread evenly. The result is `ventile`: it adds no information to
 * the total and must be labelled so.
 * @throws RangeError when there is no part, or a weight is negative or not finite.
 */
export function allocate(total: number, weights: readonly number[]): number[] {
  const sum = checkedSum(weights);
  const even = sum === 0;
  const parts = weights.map((weight) => (even ? total / weights.length : (total * weight) / sum));
  const drift = total - parts.reduce((a, b) => a + b, 0);
  const heaviest = indexOfMax(weights);
  parts[heaviest] = (parts[heaviest] ?? 0) + drift;
  return parts;
}

/**
 * The same in whole units, by the largest remainder: each part is within one unit of its share and the
 * parts add up to the total exactly. Ties go to the first part, so the result does not depend on chance.
 * @throws RangeError as `allocate`, and when the total is not a whole number.
 */
export function allocateWhole(total: number, weights: readonly number[]): number[] {
  if (!Number.isInteger(total)) throw new RangeError(`Total ${total} non entier : rien à répartir en unités entières.`);
  const shares = allocate(total, weights);
  const parts = shares.map(Math.floor);
  const missing = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let k = 0; k < missing; k++) {
    const { index } = byRemainder[k % byRemainder.length] ?? { index: 0 };
    parts[index] = (parts[index] ?? 0) + 1;
  }
  return parts;
}

function checkedSum(weights: readonly number[]): number {
  if (weights.length === 0) throw new RangeError('Aucune cellule où répartir le total.');
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`Poids ${weight} impossible : un poids est fini et positif ou nul.`);
    sum += weight;
  }
  return sum;
}

function indexOfMax(values: readonly number[]): number {
  let best = 0;
  values.forEach((value, index) => {
    if (value > (values[best] ?? 0)) best = index;
  });
  return best;
}
