import { cellToChildren, cellToParent, latLngToCell } from 'h3-js';
import { describe, expect, it } from 'vitest';
import { cellToText, parentOf, resolutionOf, textToCell } from '../cell.ts';
import { Random } from '../stats/random.ts';
import { adaptiveRollUp } from './adaptive.ts';
import { sumOf } from './aggregates.ts';

const cellsOf = (texts: readonly string[]): BigUint64Array => BigUint64Array.from(texts, textToCell);

describe('an adaptive roll-up', () => {
  // Three parents at resolution 8, far apart: no two share a parent at resolution 7.
  const [p, q, r] = [latLngToCell(48.1, -1.7, 8), latLngToCell(48.4, -4.5, 8), latLngToCell(47.7, -3.4, 8)];
  const child = (parent: string, at: number): string => cellToChildren(parent, 9)[at] ?? '';
  const texts = [child(p, 0), child(p, 1), child(q, 0), child(q, 1), child(r, 3)];
  const counts = Float64Array.of(12, 3, 20, 0, 2);

  it('merges the siblings of what is too small, and says what is left out (threshold 5, one level)', () => {
    const answer = adaptiveRollUp(cellsOf(texts), counts, { threshold: 5, levels: 1 });
    const found = new Map(Array.from(answer.cells, (cell, group) => [cellToText(cell), [answer.counts[group], answer.merged[group]]]));
    expect(found).toEqual(new Map([[p, [15, 1]], [child(q, 0), [20, 0]], [child(q, 1), [0, 0]]]));
    expect(answer.leftOut).toEqual({ cells: cellsOf([r]), rows: 1, count: 2 });
    // Any measure follows: 1 + 2 on the merged cell.
    const sums = sumOf(answer, { values: Float64Array.of(1, 2, 4, 8, 16) });
    expect([...sums.values].sort((a, b) => a - b)).toEqual([3, 4, 8]);
  });

  it('merges nothing at level 0', () => {
    const answer = adaptiveRollUp(cellsOf(texts), counts, { threshold: 5, levels: 0 });
    expect([...answer.merged]).toEqual([0, 0, 0]);
    expect(answer.leftOut).toMatchObject({ rows: 2, count: 5 });
  });

  it('adds rows of one cell before judging it', () => {
    const answer = adaptiveRollUp(cellsOf([child(p, 0), child(p, 0)]), Float64Array.of(3, 3), { threshold: 5, levels: 3 });
    expect([...answer.cells]).toEqual([...cellsOf([child(p, 0)])]);
    expect([...answer.counts]).toEqual([6]);
  });

  it('is empty without rows', () => {
    expect(adaptiveRollUp(new BigUint64Array(), new Float64Array(), { threshold: 5, levels: 2 })).toMatchObject({ cells: new BigUint64Array(), leftOut: { rows: 0, count: 0 } });
  });

  /** The same rule from the top down, on texts. */
  function expectedParts(cell: string, rows: readonly [string, number][], finest: number, threshold: number): [string, number][] {
    const resolution = resolutionOf(textToCell(cell));
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    if (resolution === finest) return [[cell, total]];
    const children = [...new Set(rows.map(([text]) => cellToParent(text, resolution + 1)))];
    const parts = children.flatMap((text) => expectedParts(text, rows.filter(([row]) => cellToParent(row, resolution + 1) === text), finest, threshold));
    return parts.some(([, count]) => count > 0 && count < threshold) ? [[cell, total]] : parts;
  }

  it.each([1, 2, 3])('is disjoint, conserves the total and follows the rule from the top down (%i levels)', (levels) => {
    const random = new Random(levels);
    const rows = Array.from({ length: 1_500 }, (): [string, number] => [latLngToCell(48 + (0.2 * random.next()) / 2 ** 32, -2 + (0.3 * random.next()) / 2 ** 32, 9), Math.max(0, random.below(40) - 5)]);
    const answer = adaptiveRollUp(cellsOf(rows.map(([text]) => text)), Float64Array.from(rows, ([, count]) => count), { threshold: 11, levels });
    const roots = [...new Set(rows.map(([text]) => cellToParent(text, 9 - levels)))];
    const parts = roots.flatMap((root) => expectedParts(root, rows.filter(([text]) => cellToParent(text, 9 - levels) === root), 9, 11));
    const [out, kept] = [parts.filter(([, count]) => count > 0 && count < 11), parts.filter(([, count]) => !(count > 0 && count < 11))];
    const found = Array.from(answer.cells, (cell, group): [string, number] => [cellToText(cell), answer.counts[group] ?? 0]);
    expect(new Map(found)).toEqual(new Map(kept));
    expect(Array.from(answer.leftOut.cells, cellToText).sort()).toEqual(out.map(([text]) => text).sort());
    expect(answer.counts.reduce((a, b) => a + b, 0) + answer.leftOut.count).toBe(rows.reduce((sum, [, count]) => sum + count, 0));
    expect((answer.start.at(-1) ?? 0) + answer.leftOut.rows).toBe(rows.length);
    const set = new Set(answer.cells);
    for (const cell of set) for (let coarser = 9 - levels; coarser < resolutionOf(cell); coarser++) expect(set.has(parentOf(cell, coarser))).toBe(false);
    expect(answer.merged.some((mark) => mark === 1) && answer.merged.some((mark) => mark === 0)).toBe(true);
  });

  it('names what is wrong', () => {
    const cells = cellsOf(texts);
    expect(() => adaptiveRollUp(cells, counts, { threshold: 0, levels: 1 })).toThrow('Seuil 0');
    expect(() => adaptiveRollUp(cells, counts, { threshold: 5, levels: 10 })).toThrow('10 niveaux');
    expect(() => adaptiveRollUp(cells, Float64Array.of(1, 1, -2, 1, 1), { threshold: 5, levels: 1 })).toThrow('Effectif -2 à la ligne 2');
    expect(() => adaptiveRollUp(cells, Float64Array.of(1), { threshold: 5, levels: 1 })).toThrow('1 valeurs pour 5 lignes');
  });
});
