/** The cells that can reach a place, and what each pays to: views of buffers, good until the next catchment is asked for. */
export interface Catchment {
  /** Indexes of cells, each once, in no order. */
  readonly cells: Uint32Array;
  readonly costs: Float64Array;
}

/** What going from cells to places costs: kilometres along a grid (`gridCosts`), or minutes of a matrix (`matrixCosts`). */
export interface Costs {
  readonly placeCount: number;
  readonly cellCount: number;
  /** No cell beyond this cost is in a catchment. */
  readonly limit: number;
  catchment(place: number): Catchment;
}

/**
 * Costs of a travel-time matrix computed elsewhere.
 * @param start the cells of place p stand at start[p] to start[p + 1] − 1 of the two next columns
 * @param cells index of the cell, below cellCount; once a place
 * @param minutes positive or null
 * @param limit the cost up to which the matrix is complete
 * @throws RangeError naming the row that is not so, or goes beyond the limit.
 */
export function matrixCosts(start: Uint32Array, cells: Uint32Array, minutes: Float64Array, cellCount: number, limit: number): Costs {
  const placeCount = start.length - 1;
  if (placeCount < 0 || start[0] !== 0 || start[placeCount] !== cells.length || cells.length !== minutes.length) {
    throw new RangeError(`Matrice de trajets mal découpée : ${cells.length} cellules, ${minutes.length} durées, bornes de ${start[0] ?? 'rien'} à ${start[placeCount] ?? 'rien'}.`);
  }
  const lastPlace = new Uint32Array(cellCount);
  for (let place = 0; place < placeCount; place++) {
    const [from, to] = [start[place] as number, start[place + 1] as number];
    if (to < from) throw new RangeError(`Matrice de trajets : les bornes du lieu ${place + 1} reculent.`);
    for (let row = from; row < to; row++) {
      const [cell, cost] = [cells[row] as number, minutes[row] as number];
      if (cell >= cellCount || !(cost >= 0 && cost <= limit)) {
        throw new RangeError(`Matrice de trajets, ligne ${row + 1} : cellule ${cell} (moins de ${cellCount}) à ${cost} (de 0 à ${limit}).`);
      }
      if (lastPlace[cell] === place + 1) throw new RangeError(`Matrice de trajets, ligne ${row + 1} : cellule ${cell} répétée pour le lieu ${place + 1}.`);
      lastPlace[cell] = place + 1;
    }
  }
  return {
    placeCount,
    cellCount,
    limit,
    catchment: (place) => ({ cells: cells.subarray(start[place], start[place + 1]), costs: minutes.subarray(start[place], start[place + 1]) })
  };
}
