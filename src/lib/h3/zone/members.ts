import { cellToText, type Cell } from '../cell.ts';
import { zoneResolution, type Zone } from './zone.ts';

/** What a zone and a territory have in common. */
export interface Member {
  /** Index of the territory, as in the caller's column. */
  territory: number;
  /** Cells of the territory in the zone, and all of its cells. */
  cells: number;
  cellsInAll: number;
  /** Weight of the territory in the zone, and its weight in all: numbers of cells when no weight is given. */
  weight: number;
  weightInAll: number;
  /** Part of the territory that is in the zone, 0 to 1; null when the territory weighs nothing. */
  shareOfTerritory: number | null;
  /** Part of the zone that is in the territory, 0 to 1; null when the zone weighs nothing. */
  shareOfZone: number | null;
}

/**
 * The territories that a zone meets, by index, with the share of each inside. Without weights, a cell of the zone outside
 * every territory (sea, neighbouring region) counts in the zone's total; with weights, only what is known does.
 * @param cells the cells of all territories, ascending, each once, of the zone's resolution
 * @param territories index of the territory of each cell, from 0
 * @param weights weight of each cell, such as its population
 * @throws RangeError when the zone is empty, columns differ in length, cells are not ascending or not of the zone's
 * resolution, or a weight is negative or not finite.
 */
export function membersOf(zone: Zone, cells: BigUint64Array, territories: Uint32Array, weights?: Float64Array): Member[] {
  assertColumns(zone, cells, territories, weights);
  const members = new Map<number, Member>();
  let zoneWeight = weights === undefined ? zone.length : 0;
  let at = 0;
  cells.forEach((cell, row) => {
    const territory = territories[row] as number;
    const weight = weights === undefined ? 1 : (weights[row] as number);
    const member = members.get(territory) ?? { territory, cells: 0, cellsInAll: 0, weight: 0, weightInAll: 0, shareOfTerritory: null, shareOfZone: null };
    members.set(territory, member);
    member.cellsInAll++;
    member.weightInAll += weight;
    while (at < zone.length && (zone[at] as Cell) < cell) at++;
    if (zone[at] !== cell) return;
    member.cells++;
    member.weight += weight;
    if (weights !== undefined) zoneWeight += weight;
  });
  return [...members.values()]
    .filter((member) => member.cells > 0)
    .map((member) => ({ ...member, shareOfTerritory: share(member.weight, member.weightInAll), shareOfZone: share(member.weight, zoneWeight) }))
    .sort((a, b) => a.territory - b.territory);
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function assertColumns(zone: Zone, cells: BigUint64Array, territories: Uint32Array, weights?: Float64Array): void {
  if (territories.length !== cells.length || (weights !== undefined && weights.length !== cells.length)) {
    throw new RangeError(`Colonnes de longueurs différentes : ${cells.length} cellules, ${territories.length} territoires${weights === undefined ? '' : `, ${weights.length} poids`}.`);
  }
  const resolution = zoneResolution(zone);
  if (cells.length > 0 && zoneResolution(cells) !== resolution) {
    throw new RangeError(`Zone de résolution ${resolution} et territoires de résolution ${zoneResolution(cells)} : la même est attendue.`);
  }
  for (let row = 1; row < cells.length; row++) {
    if ((cells[row] as Cell) <= (cells[row - 1] as Cell)) throw new RangeError(`Cellule ${cellToText(cells[row] as Cell)} répétée ou mal rangée (rang ${row}).`);
  }
  weights?.forEach((weight, row) => {
    if (!(weight >= 0 && Number.isFinite(weight))) throw new RangeError(`Poids ${weight} impossible (rang ${row}) : un poids est fini et positif ou nul.`);
  });
}
