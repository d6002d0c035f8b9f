/** How much a place counts for somebody, by what going there costs: 1 next to it, 0 beyond the limit. */
export interface Decay {
  readonly limit: number;
  weight(cost: number): number;
}

/** All or nothing: 1 up to the limit (the 2SFCA of Luo and Wang 2003). @throws RangeError when the limit is not positive. */
export function withinLimit(limit: number): Decay {
  assertLimit(limit);
  return { limit, weight: (cost) => (cost <= limit ? 1 : 0) };
}

/**
 * One weight a ring (the enhanced 2SFCA of Luo and Qi 2009, who use 1, 0.68 and 0.22 up to 10, 20 and 30 minutes).
 * @throws RangeError when there is no ring, their ends do not increase, or a weight is not from 0 to 1 or grows with the cost.
 */
export function stepDecay(steps: readonly { upTo: number; weight: number }[]): Decay {
  steps.forEach(({ upTo, weight }, rank) => {
    assertLimit(upTo);
    const before = steps[rank - 1] ?? { upTo: 0, weight: 1 };
    if (!(upTo > before.upTo)) throw new RangeError(`Palier ${rank + 1} à ${upTo} : il doit dépasser le précédent (${before.upTo}).`);
    if (!(weight >= 0 && weight <= before.weight)) throw new RangeError(`Poids ${weight} du palier ${rank + 1} impossible : de 0 à ${before.weight}, les poids décroissent.`);
  });
  const last = steps.at(-1);
  if (last === undefined) throw new RangeError('Décroissance sans palier : au moins un est attendu.');
  return { limit: last.upTo, weight: (cost) => steps.find(({ upTo }) => cost <= upTo)?.weight ?? 0 };
}

/**
 * Gaussian decay, brought down to 0 at the limit (Dai 2010): (e^(−½ (d / limit)²) − e^(−½)) / (1 − e^(−½)).
 * @throws RangeError when the limit is not positive.
 */
export function gaussianDecay(limit: number): Decay {
  assertLimit(limit);
  const floor = Math.exp(-0.5);
  return { limit, weight: (cost) => (cost < limit ? (Math.exp(-0.5 * (cost / limit) ** 2) - floor) / (1 - floor) : 0) };
}

function assertLimit(limit: number): void {
  if (!(limit > 0 && Number.isFinite(limit))) throw new RangeError(`Limite ${limit} impossible : elle est finie et positive.`);
}
