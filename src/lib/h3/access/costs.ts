/** The cells that can reach a place, and what each pays to: views of buffers, good until the next catchment is asked for. */
export interface Catchment {
  /** Indexes of cells, each once, in no order. */
  readonly cells: Uint32Array;
  readonly costs: Float64Array;
}

/** What going from cells to places costs: kilometres along a grid (`gridCosts`). */
export interface Costs {
  readonly placeCount: number;
  readonly cellCount: number;
  /** No cell beyond this cost is in a catchment. */
  readonly limit: number;
  catchment(place: number): Catchment;
}
