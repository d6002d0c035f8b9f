/** Cells of a cover unless its caller says otherwise: a country of 550,000 km² at resolution 9, twice. */
export const MAX_COVER_CELLS = 10_000_000;

const format = new Intl.NumberFormat('fr-FR');

/** What a cover is about to be, by measures that cost nothing. */
export interface CoverSize {
  areaKm2: number;
  /** Length of the outline along which cells are kept though their centre is outside; 0 when none is. */
  edgeKm: number;
  cellKm2: number;
}

/** Refuses a cover from an estimate, within a few per cent. @throws RangeError with it and the finest that fits. */
export function assertCoverFits(size: CoverSize, resolution: number, maxCells: number): void {
  const expected = expectedCells(size);
  if (expected <= maxCells) return;
  let coarser = resolution;
  let fitting = expected;
  for (let cellKm2 = size.cellKm2; fitting > maxCells && coarser > 0; coarser--) {
    cellKm2 *= 7;
    fitting = expectedCells({ ...size, cellKm2 });
  }
  throw new RangeError(
    tooManyCells(
      expected,
      resolution,
      maxCells,
      `la résolution ${coarser} conviendrait (environ ${format.format(Math.ceil(fitting))})`
    )
  );
}

/** Refuses a cover that was estimated to fit but does not. @throws RangeError with its number of cells. */
export function assertCoverFitted(cells: number, resolution: number, maxCells: number): void {
  if (cells > maxCells)
    throw new RangeError(
      tooManyCells(cells, resolution, maxCells, `prenez la résolution ${Math.max(0, resolution - 1)} ou plus large`)
    );
}

/**
 * Cells of area A and perimeter P that meet a shape of area S and outline L, on average over its positions: 1 + S / A +
 * L P / (2 π A), the principal kinematic formula in the plane (Santaló 1976); S / A when only centres count.
 */
function expectedCells({ areaKm2, edgeKm, cellKm2 }: CoverSize): number {
  const cellPerimeter = 6 * Math.sqrt((2 * cellKm2) / (3 * Math.sqrt(3)));
  return 1 + areaKm2 / cellKm2 + (edgeKm * cellPerimeter) / (2 * Math.PI * cellKm2);
}

function tooManyCells(cells: number, resolution: number, maxCells: number, advice: string): string {
  return `Zone trop grande : environ ${format.format(Math.round(cells))} cellules à la résolution ${resolution}, ${format.format(maxCells)} au plus ; ${advice}.`;
}
