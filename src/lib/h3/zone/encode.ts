import { isPentagon } from 'h3-js';
import { cellToText, resolutionOf, type Cell } from '../cell.ts';
import { BitReader, BitWriter } from './bit-text.ts';
import { zoneResolution, type Zone } from './zone.ts';

export const MAX_ZONE_CELLS = 60_000;

/*
 * A character for the version, one for the resolution, then for each base cell that the zone meets, ascending: its
 * number (7 bits) and its tree; 127 ends. A tree is a node: 0   part of it is in the zone; its children follow, as
 * nodes, or as one bit each when they are cells of the zone's resolution 10  no cell of it is in the zone 11  all of
 * its cells are Children go by digit, six under a pentagon. A blob's cost follows its outline: about 2 bits a side,
 * whatever its size. Measured at resolution 8 on unions of areas of 5,000 cells: 500 to 570 characters; on a whole
 * region of 38,600: 1,450.
 */
const VERSION = 1;
const BASE_CELLS = 122;
const END = 127;
const DIGIT_BITS = 3n;
const FINEST = 15;

/** A zone as a short text for an address. @throws RangeError when empty, mixed or above MAX_ZONE_CELLS. */
export function encodeZone(zone: Zone): string {
  const resolution = zoneResolution(zone);
  if (zone.length > MAX_ZONE_CELLS) {
    throw new RangeError(
      `Zone de ${zone.length} cellules : une adresse en tient ${MAX_ZONE_CELLS} au plus ; prenez une résolution plus large.`
    );
  }
  const bits = new BitWriter();
  bits.write(VERSION, 6);
  bits.write(resolution, 6);
  for (let at = 0; at < zone.length;) {
    const base = baseNumber(zone[at] as Cell);
    bits.write(base, 7);
    at = writeNode(bits, zone, at, baseCell(base), resolution);
  }
  bits.write(END, 7);
  return bits.finish();
}

/** The zone of an address. @throws RangeError for a text that `encodeZone` does not write, before cells are made. */
export function decodeZone(text: string): Zone {
  try {
    const zone = read(text);
    if (zone.length === 0 || encodeZone(zone) !== text) throw new RangeError('texte altéré');
    return zone;
  } catch (error) {
    throw new RangeError(
      `Adresse de zone illisible (${error instanceof Error ? error.message : 'erreur'}) : copiez-la en entier, ou dessinez la zone de nouveau.`
    );
  }
}

function read(text: string): Zone {
  const bits = new BitReader(text);
  const version = bits.read(6);
  if (version !== VERSION) throw new RangeError(`version ${version} inconnue`);
  const resolution = bits.read(6);
  if (resolution > FINEST) throw new RangeError(`résolution ${resolution} impossible`);
  const cells: Cell[] = [];
  for (let base = bits.read(7); base !== END; base = bits.read(7)) {
    if (base >= BASE_CELLS) throw new RangeError(`cellule de base ${base} inconnue`);
    readNode(bits, cells, baseCell(base), resolution);
  }
  return BigUint64Array.from(cells);
}

function writeNode(bits: BitWriter, zone: Zone, at: number, node: Cell, resolution: number): number {
  let end = at;
  while (end < zone.length && contains(node, zone[end] as Cell)) end++;
  if (end === at || end - at === descendants(node, resolution)) {
    bits.write(end === at ? 0b10 : 0b11, 2);
    return end;
  }
  bits.write(0, 1);
  let next = at;
  for (const child of childrenOf(node)) {
    if (resolutionOf(child) < resolution) next = writeNode(bits, zone, next, child, resolution);
    else if (zone[next] === child) next += writeBit(bits, 1);
    else writeBit(bits, 0);
  }
  return end;
}

function writeBit(bits: BitWriter, bit: number): number {
  bits.write(bit, 1);
  return bit;
}

function readNode(bits: BitReader, cells: Cell[], node: Cell, resolution: number): void {
  if (bits.read(1) === 1) {
    if (bits.read(1) === 0) return;
    assertRoom(cells.length + descendants(node, resolution));
    addAll(cells, node, resolution);
    return;
  }
  if (resolutionOf(node) === resolution) throw new RangeError('texte altéré');
  for (const child of childrenOf(node)) {
    if (resolutionOf(child) < resolution) readNode(bits, cells, child, resolution);
    else if (bits.read(1) === 1) cells.push(child);
  }
  assertRoom(cells.length);
}

function assertRoom(cells: number): void {
  if (cells > MAX_ZONE_CELLS) throw new RangeError(`plus de ${MAX_ZONE_CELLS} cellules`);
}

function addAll(cells: Cell[], node: Cell, resolution: number): void {
  if (resolutionOf(node) === resolution) cells.push(node);
  else for (const child of childrenOf(node)) addAll(cells, child, resolution);
}

function baseNumber(cell: Cell): number {
  return Number((cell >> 45n) & 0x7fn);
}

function baseCell(number: number): Cell {
  return (1n << 59n) | (BigInt(number) << 45n) | ((1n << 45n) - 1n);
}

/** Cells of a resolution inside a cell: 7 children a cell; a pentagon has 6, of which one is a pentagon. */
function descendants(cell: Cell, resolution: number): number {
  const hexagons = 7 ** (resolution - resolutionOf(cell));
  return isPentagon(cellToText(cell)) ? 1 + (5 * (hexagons - 1)) / 6 : hexagons;
}

/** The children of a cell, ascending. */
function childrenOf(cell: Cell): Cell[] {
  const resolution = resolutionOf(cell) + 1;
  const shift = BigInt(FINEST - resolution) * DIGIT_BITS;
  const first = (cell & ~((0xfn << 52n) | (7n << shift))) | (BigInt(resolution) << 52n);
  const digits = isPentagon(cellToText(cell)) ? [0n, 2n, 3n, 4n, 5n, 6n] : [0n, 1n, 2n, 3n, 4n, 5n, 6n];
  return digits.map((digit) => first | (digit << shift));
}

function contains(node: Cell, cell: Cell): boolean {
  const unused = BigInt(FINEST - resolutionOf(node)) * DIGIT_BITS;
  // Base cell and digits down to the node's resolution; the resolution itself is cut off on the left.
  return ((node ^ cell) & ((1n << 52n) - 1n)) >> unused === 0n;
}
