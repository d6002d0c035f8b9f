import { getBaseCellNumber, getPentagons, latLngToCell } from 'h3-js';
import { BASE_BITS, BASES_WIDTH, blockTable, QUADS, topTable, turnTable } from './digits.ts';
import { FACES, icosahedron, nearestFaces, samplesOf } from './faces.ts';
import { indexRange, type Tables } from './kernel.ts';

const SAMPLE_RESOLUTION = 3;

let built: Tables | undefined;

/** The kernel's tables, made at the first call from h3-js's public functions alone. */
export function kernelTables(): Tables {
  built ??= learnBases({
    ...icosahedron(),
    blocks: [blockTable(false), blockTable(true)],
    tops: [topTable(0), topTable(1), topTable(2), topTable(3)],
    turns: turnTable(),
    bases: Int16Array.from({ length: FACES * BASES_WIDTH }, (_, index) => index % BASES_WIDTH)
  });
  return built;
}

/**
 * Learns the base cell of each place of a face, and how its axes are turned: the kernel, told that nothing is turned,
 * is compared with h3-js. Pentagons are left to h3-js, their turns depending on the digits.
 */
function learnBases(tables: Tables): Tables {
  const { lat, lng } = samplesOf(tables);
  const halves = new Uint32Array(2 * lat.length);
  indexRange(tables, lat, lng, SAMPLE_RESOLUTION, halves, 0, lat.length);
  const pentagons = new Set(getPentagons(0).map(getBaseCellNumber));
  const bases = new Int16Array(tables.bases.length).fill(-1);
  lat.forEach((north, n) => {
    const east = lng[n] as number;
    const own = headOf(halves[2 * n + 1] as number);
    const expected = headOf(parseInt(latLngToCell(north, east, SAMPLE_RESOLUTION).slice(0, -8), 16));
    if (own.digits === 0 || pentagons.has(expected.base)) return;
    const turn = [0, 1, 2, 3, 4, 5].findIndex(
      (sixths) => tables.turns[sixths * QUADS + own.digits] === expected.digits
    );
    const [nearest] = nearestFaces(tables.geometry, north, east);
    bases[nearest.face * BASES_WIDTH + own.base] = expected.base | (turn << BASE_BITS);
  });
  return { ...tables, bases };
}

/** Base cell and three digits in the high half of a cell. */
function headOf(high: number): { base: number; digits: number } {
  return { base: (high >>> 13) & 0x7f, digits: (high >>> 4) & 0x1ff };
}
