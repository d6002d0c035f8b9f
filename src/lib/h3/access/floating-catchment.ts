import type { Catchment, Costs } from './costs.ts';
import { assertAmounts } from './coverage.ts';
import type { Decay } from './decay.ts';

/** What the two-step floating catchment area method gives. */
export interface FloatingCatchment {
  /** A of each cell: places a person can count on. */
  readonly access: Float64Array;
  /** R of each place: its capacity over the people of its catchment; 0 where undefined. */
  readonly ratio: Float64Array;
  /** Indexes of the places with a capacity whose catchment holds nobody: R is undefined, they add nothing. */
  readonly withoutPeople: readonly number[];
}

/** What access is measured with. */
export interface AccessModel {
  readonly costs: Costs;
  /** People of each cell. */
  readonly population: Float64Array;
  readonly decay: Decay;
}

/**
 * The two-step floating catchment area method (Luo and Wang 2003; with decay, Luo and Qi 2009, Dai 2010):
 * R_j = S_j / Σ_k P_k f(d_kj), then A_h = Σ_j R_j f(d_hj). Both steps of a place use the same catchment, so one pass over
 * places does. Σ_h A_h P_h is the sum of the capacities of the places that have somebody in their catchment.
 * @param capacities S of each place; a place of capacity 0 is closed
 * @throws RangeError when a column has not the length of the costs, a value is negative or not finite, or the decay goes
 * beyond the limit of the costs.
 */
export function floatingCatchment(model: AccessModel, capacities: Float64Array): FloatingCatchment {
  assertModel(model, capacities);
  const access = new Float64Array(model.costs.cellCount);
  const ratio = new Float64Array(model.costs.placeCount);
  const withoutPeople: number[] = [];
  const spread = capacitySpreader(model);
  capacities.forEach((capacity, place) => {
    if (capacity === 0) return;
    const people = spread(model.costs.catchment(place), capacity, access);
    if (people === 0) withoutPeople.push(place);
    else ratio[place] = capacity / people;
  });
  return { access, ratio, withoutPeople };
}

/**
 * Adds R f(d) of one place to the access of the cells of its catchment; gives the people of the catchment, Σ P f(d), and adds
 * nothing when it is 0.
 */
export function capacitySpreader({ costs, population, decay }: AccessModel): (catchment: Catchment, capacity: number, access: Float64Array) => number {
  const weights = new Float64Array(costs.cellCount);
  return ({ cells, costs: paid }, capacity, access) => {
    let people = 0;
    for (let at = 0; at < cells.length; at++) {
      const weight = decay.weight(paid[at] as number);
      weights[at] = weight;
      people += weight * (population[cells[at] as number] as number);
    }
    if (people === 0) return 0;
    const ratio = capacity / people;
    for (let at = 0; at < cells.length; at++) access[cells[at] as number] = (access[cells[at] as number] as number) + ratio * (weights[at] as number);
    return people;
  };
}

/** @throws RangeError as `floatingCatchment`. */
export function assertModel({ costs, population, decay }: AccessModel, capacities: Float64Array): void {
  if (population.length !== costs.cellCount || capacities.length !== costs.placeCount) {
    throw new RangeError(
      `Colonnes de longueurs différentes : ${population.length} populations pour ${costs.cellCount} cellules, ${capacities.length} capacités pour ${costs.placeCount} lieux.`
    );
  }
  if (decay.limit > costs.limit) throw new RangeError(`Décroissance jusqu’à ${decay.limit}, au-delà des coûts connus (${costs.limit}) : les bassins seraient coupés.`);
  assertAmounts(population, 'Population');
  assertAmounts(capacities, 'Capacité');
}
