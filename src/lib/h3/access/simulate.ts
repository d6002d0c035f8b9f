import { coverageOf, type Coverage } from './coverage.ts';
import { assertModel, capacitySpreader, type AccessModel } from './floating-catchment.ts';

/** The access model of a simulation: coverage counts the people within `within` of an open place. */
export interface SimulationModel extends AccessModel {
  readonly within: number;
}

/** What a simulation starts from; computed once for the places as they are. */
export interface AccessState {
  readonly capacities: Float64Array;
  /** 2SFCA of each cell. */
  readonly access: Float64Array;
  /** Open places within reach of each cell. */
  readonly reachable: Uint32Array;
  readonly coverage: Coverage;
  /** Open places whose catchment holds nobody. */
  readonly withoutPeople: readonly number[];
}

/** A place opens, grows, shrinks or closes. */
export interface CapacityChange {
  place: number;
  /** The new capacity; 0 closes. */
  capacity: number;
}

export interface Simulation {
  readonly before: AccessState;
  readonly after: AccessState;
  /** After − before, for each cell. */
  readonly accessChange: Float64Array;
  readonly coveredChange: number;
}

/**
 * Access and coverage as they are. Places that may open are among the places of the costs, with capacity 0.
 * @throws RangeError as `floatingCatchment`, and when `within` goes beyond the limit of the costs.
 */
export function accessState(model: SimulationModel, capacities: Float64Array): AccessState {
  const nothing: AccessState = {
    capacities: new Float64Array(capacities.length),
    access: new Float64Array(model.costs.cellCount),
    reachable: new Uint32Array(model.costs.cellCount),
    coverage: coverageOf(0, 0),
    withoutPeople: []
  };
  return withChanges(model, nothing, Array.from(capacities, (capacity, place) => ({ place, capacity })));
}

/**
 * Before and after some places change. The people of a catchment do not depend on capacities, so R of the other places stays as
 * it is, and only the catchments of the places that change are gone through.
 * @param before what `accessState` gave for the same model, or the `after` of another simulation
 * @throws RangeError when a place is unknown or changed twice, a capacity is negative or not finite, or as `accessState`.
 */
export function simulate(model: SimulationModel, before: AccessState, changes: readonly CapacityChange[]): Simulation {
  const after = withChanges(model, before, changes);
  return {
    before,
    after,
    accessChange: after.access.map((value, cell) => value - (before.access[cell] as number)),
    coveredChange: after.coverage.covered - before.coverage.covered
  };
}

function withChanges(model: SimulationModel, before: AccessState, changes: readonly CapacityChange[]): AccessState {
  const { costs, population, within } = model;
  const capacities = changed(before.capacities, changes);
  assertModel(model, capacities);
  if (!(within >= 0 && within <= costs.limit)) throw new RangeError(`Couverture à ${within} impossible : de 0 à la limite des coûts (${costs.limit}).`);
  const [access, reachable, gained] = [before.access.slice(), before.reachable.slice(), new Float64Array(costs.cellCount)];
  const withoutPeople = new Set(before.withoutPeople);
  const spread = capacitySpreader(model);
  for (const { place, capacity } of changes) {
    const old = before.capacities[place] as number;
    if (capacity === old) continue;
    const catchment = costs.catchment(place);
    const people = spread(catchment, capacity - old, gained);
    if (people === 0 && capacity > 0) withoutPeople.add(place);
    else withoutPeople.delete(place);
    const opened = Math.sign(capacity) - Math.sign(old);
    if (opened === 0) continue;
    catchment.cells.forEach((cell, at) => {
      if ((catchment.costs[at] as number) <= within) reachable[cell] = (reachable[cell] as number) + opened;
    });
  }
  gained.forEach((gain, cell) => {
    const [old, value] = [access[cell] as number, (access[cell] as number) + gain];
    // Sums in another order leave crumbs: what is left of a closed place's share is nothing, not 10⁻¹⁷.
    access[cell] = value > 1e-12 * old ? value : 0;
  });
  return { capacities, access, reachable, coverage: coverageWhere(reachable, population), withoutPeople: [...withoutPeople].sort((a, b) => a - b) };
}

function changed(before: Float64Array, changes: readonly CapacityChange[]): Float64Array {
  const capacities = before.slice();
  const seen = new Set<number>();
  for (const { place, capacity } of changes) {
    if (!(Number.isInteger(place) && place >= 0 && place < capacities.length)) throw new RangeError(`Lieu ${place} inconnu : de 0 à ${capacities.length - 1}.`);
    if (seen.has(place)) throw new RangeError(`Lieu ${place} changé deux fois.`);
    seen.add(place);
    capacities[place] = capacity;
  }
  return capacities;
}

function coverageWhere(reachable: Uint32Array, population: Float64Array): Coverage {
  let [all, covered] = [0, 0];
  population.forEach((people, cell) => {
    all += people;
    if ((reachable[cell] as number) > 0) covered += people;
  });
  return coverageOf(covered, all);
}
