import { cellToChildren, getPentagons, gridDisk, latLngToCell } from 'h3-js';
import { describe, expect, test } from 'vitest';
import { examples } from '../../../../tests/support/depth.ts';
import type { Cell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { decodeZone, encodeZone, MAX_ZONE_CELLS } from './encode.ts';
import { zoneOf } from '../../../../tests/support/zone.ts';
import { union, type Zone } from './zone.ts';

const cell = (text: string): Cell => BigInt(`0x${text}`);
const disk = (lat: number, lng: number, k: number, resolution: number): Zone =>
  zoneOf(gridDisk(latLngToCell(lat, lng, resolution), k).map(cell));

/** Cells grown from one, a side at a time, at random: of one piece, with an uneven outline. */
function blob(size: number, seed: number): Zone {
  const draws = new Random(seed);
  const draw = (): number => draws.next() / 2 ** 32;
  const cells = new Set<Cell>([cell(latLngToCell(48.1, -2.9, 8))]);
  let edge = [...cells];
  while (cells.size < size) {
    const from = edge[Math.floor(draw() * edge.length)] as Cell;
    const around = gridDisk(from.toString(16), 1)
      .map(cell)
      .filter((next) => !cells.has(next));
    const next = around[Math.floor(draw() * around.length)];
    if (next === undefined) edge = edge.filter((other) => other !== from);
    else {
      cells.add(next);
      edge.push(next);
    }
  }
  return zoneOf(cells);
}

describe('the address of a zone', () => {
  test.each([0, 5, 8, 9, 15])('gives it back at resolution %i', (resolution) => {
    const zone = disk(48.1, -2.9, resolution === 0 ? 1 : 9, resolution);
    const text = encodeZone(zone);
    expect(text).toMatch(/^[\w-]+$/);
    expect(decodeZone(text)).toEqual(zone);
  });

  test.each([1, 2, 3])('gives back scattered cells (%i)', (seed) => {
    const draws = new Random(seed);
    const draw = (): number => draws.next() / 2 ** 32;
    const zone = zoneOf(
      Array.from({ length: 300 }, () => cell(latLngToCell(-80 + 160 * draw(), -180 + 360 * draw(), 6)))
    );
    expect(decodeZone(encodeZone(zone))).toEqual(zone);
  });

  test('gives back pentagons, their children and their neighbours', () => {
    for (const pentagon of getPentagons(3)) {
      const zone = zoneOf(
        [...cellToChildren(pentagon, 5), ...gridDisk(cellToChildren(pentagon, 5)[0] ?? '', 3)].map(cell)
      );
      expect(decodeZone(encodeZone(zone))).toEqual(zone);
    }
  });

  test('of a contiguous zone of 5,000 cells takes 2,000 characters at most, however uneven', () => {
    const round = disk(48.1, -2.9, 40, 8);
    expect(round.length).toBe(4921);
    expect(encodeZone(round).length).toBeLessThan(400);
    const uneven = blob(5000, 4);
    expect(uneven.length).toBe(5000);
    expect(encodeZone(uneven).length).toBeLessThanOrEqual(2000);
    expect(decodeZone(encodeZone(uneven))).toEqual(uneven);
  }, 30_000);

  test('is one text a zone: another text for it is refused, as is one that was cut, altered or never written', () => {
    const text = encodeZone(union(disk(48.1, -2.9, 5, 8), disk(48.4, -4.5, 3, 8)));
    const refused = (wrong: string): void =>
      expect(() => decodeZone(wrong), wrong).toThrow(/Adresse de zone illisible/);
    for (let cut = 0; cut < text.length; cut++) refused(text.slice(0, cut));
    refused(`${text}A`);
    refused(`C${text.slice(1)}`);
    refused('');
    refused('!!!!');
    refused('zone');
    let accepted = 0;
    for (let at = 0; at < text.length; at++) {
      for (const letter of 'A_Z09-'.slice(0, examples(6, 2))) {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        try {
          // Another zone, then, and this is its own text.
          expect(encodeZone(decodeZone(changed))).toBe(changed);
          accepted++;
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }
    }
    expect(accepted).toBeGreaterThan(0);
  });

  test('never makes more cells than the largest zone, however short the text', () => {
    // A whole base cell at resolution 15: version 1, resolution 15, base cell 12, "all of it".
    const bits = `${(1).toString(2).padStart(6, '0')}${(15).toString(2).padStart(6, '0')}${(12).toString(2).padStart(7, '0')}11${'1'.repeat(7)}`;
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const text = (bits.padEnd(Math.ceil(bits.length / 6) * 6, '0').match(/.{6}/g) ?? [])
      .map((six) => letters[parseInt(six, 2)])
      .join('');
    const start = performance.now();
    expect(() => decodeZone(text)).toThrow(new RegExp(`plus de ${MAX_ZONE_CELLS}`));
    expect(performance.now() - start).toBeLessThan(1000);
    expect(() => encodeZone(disk(48, -3, 150, 8))).toThrow(/67951 cellules/);
    expect(() => encodeZone(new BigUint64Array())).toThrow(/vide/);
  });
});
