import { expect, it } from 'vitest';
import { keptDrawing } from './kept-drawings.ts';
import type { Drawing } from './svg.ts';

let made = 0;
const draw =
  (bytes = 10) =>
  (): Drawing => ({ label: String(++made), wide: 'a'.repeat(bytes), narrow: '' });
const row = (value: number): object => Object.freeze({ value });

it('draws once what is made of the same rows and options, whatever holds them', () => {
  const rows = [row(1), row(2)];
  const first = keptDrawing([{ rows, limit: 3 }], draw());
  expect(keptDrawing([{ rows: [...rows], limit: 3 }], draw())).toBe(first);
  expect(keptDrawing([{ rows, limit: 4 }], draw())).not.toBe(first);
  expect(keptDrawing([{ rows: rows.toReversed(), limit: 3 }], draw())).not.toBe(first);
  expect(keptDrawing([{ rows: [row(1), row(2)], limit: 3 }], draw())).not.toBe(first);
});

it('knows what is not frozen by what it holds, since it may change', () => {
  const open = { value: 1 };
  const first = keptDrawing([[open]], draw());
  expect(keptDrawing([[{ value: 1 }]], draw())).toBe(first);
  open.value = 2;
  expect(keptDrawing([[open]], draw())).not.toBe(first);
  expect(keptDrawing([[{ value: '1' }]], draw())).not.toBe(first);
  expect(keptDrawing([{ value: 1 }], draw())).not.toBe(first);
});

it('keeps nothing of which it knows nothing, nor more than so many bytes', () => {
  const choose = (): boolean => true;
  expect(keptDrawing([choose], draw())).not.toBe(keptDrawing([choose], draw()));
  const long = Array.from({ length: 70_000 }, () => 1);
  expect(keptDrawing([long], draw())).not.toBe(keptDrawing([long], draw()));
  const first = keptDrawing(['first'], draw(1_500_000));
  const second = keptDrawing(['second'], draw(1_500_000));
  expect(keptDrawing(['first'], draw())).toBe(first);
  keptDrawing(['third'], draw(1_500_000));
  expect(keptDrawing(['first'], draw())).toBe(first);
  expect(keptDrawing(['second'], draw())).not.toBe(second);
});
