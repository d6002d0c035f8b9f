import { expect, test } from 'vitest';
import { examples } from '../../../tests/support/depth.ts';
import { interval, ratio } from './interval.ts';
import { repeatable } from './random.ts';

/** A cell as its producer gives it: rounded to the unit, hidden under five; a hidden whole hides its part. */
type Cell = readonly [whole: number | null, part: number | null];

/** Hidden: at least a half, which rounds to one, and less than four and a half; of the part, nothing at the least. */
const HIDDEN = 4.5;

/** What a sum of cells says: bounds of the whole and of the part, and the rounding of the wholes that are shown. */
function published(cells: readonly Cell[]) {
  const half = cells.length / 2;
  const sum = (of: (cell: Cell) => number): number => cells.reduce((total, cell) => total + of(cell), 0);
  return {
    whole: interval(sum(([whole]) => whole ?? 1) - half, sum(([whole]) => whole ?? 4) + half),
    part: interval(Math.max(0, sum(([, part]) => part ?? 0) - half), sum(([, part]) => part ?? 4) + half),
    rounding: sum(([whole]) => (whole === null ? 0 : 0.5))
  };
}

function drawCells(random: () => number): Cell[] {
  return Array.from({ length: 2 + Math.floor(random() * 7) }, (): Cell => {
    const whole = 0.5 + Math.exp(random() * 4);
    const part = whole * random();
    const shown = (count: number): number | null => (Math.round(count) < 5 ? null : Math.round(count));
    return shown(whole) === null ? [null, null] : [shown(whole), shown(part)];
  });
}

/** A filling of cells: what each may have been before it was rounded and hidden. */
function fill(cells: readonly Cell[], random: () => number): { whole: number; part: number } {
  let [whole, part] = [0, 0];
  for (const [shownWhole, shownPart] of cells) {
    const own = shownWhole === null ? 0.5 + random() * (HIDDEN - 0.5) : shownWhole - 0.5 + random();
    whole += own;
    part += Math.min(own, shownPart === null ? random() * HIDDEN : shownPart - 0.5 + random());
  }
  return { whole, part };
}

const share = ({ whole, part, rounding }: ReturnType<typeof published>) =>
  ratio(part, whole, { partOf: true, nested: true, rounding });

test('every filling of rounded and hidden cells stays inside the bounds of their share', () => {
  const random = repeatable(41);
  const tables = examples(2000, 60);
  let outside = 0;
  let past = 0;
  for (let table = 0; table < tables; table++) {
    const cells = drawCells(random);
    const said = published(cells);
    const [found, unrounded] = [share(said), ratio(said.part, said.whole, { partOf: true, nested: true })];
    for (let draw = 0; draw < 500; draw++) {
      // Ends are drawn as often as what lies between.
      const side = Math.floor(random() * 3);
      const { whole, part } = fill(cells, () => (side === 0 ? random() : random() < 0.5 ? 0 : 0.999999));
      if (!found || part / whole < found.min - 1e-9 || part / whole > found.max + 1e-9) outside++;
      if (unrounded && part / whole > unrounded.max + 1e-9) past++;
    }
  }
  expect(outside).toBe(0);
  // Without the rounding, some are past the most that was said.
  expect(past).toBeGreaterThan(0);
});

test('the filling built for the most reaches it, where each part that is shown leaves room in its whole', () => {
  const random = repeatable(43);
  for (let table = 0; table < 300; table++) {
    const cells = drawCells(random).map(([whole, part]): Cell => [
      whole === null ? null : whole + 5,
      whole === null ? null : part
    ]);
    const most = cells.reduce(
      (sum, [whole, part]) => ({
        part: sum.part + (part === null ? HIDDEN : part + 0.5),
        whole: sum.whole + (whole === null ? HIDDEN : whole - 0.5)
      }),
      { part: 0, whole: 0 }
    );
    expect(share(published(cells))?.max).toBeCloseTo(most.part / most.whole, 12);
  }
});

test('the filling built for the least reaches it, where no part is hidden', () => {
  const cells: Cell[] = [
    [20, 9],
    [31, 12],
    [8, 8]
  ];
  expect(share(published(cells))?.min).toBeCloseTo((8.5 + 11.5 + 7.5) / (20.5 + 31.5 + 8.5), 12);
});
