import { describe, expect, it } from 'vitest';
import { placeNames, type Box, type NamedPoint, type PlacedName } from './place-names.ts';

const FRAME = { left: 0, right: 400, top: 0, bottom: 300 };
const SIZE = 12;
/** A fixed sequence: points all over, many of them near each other; one name in three is on two lines. */
const POINTS: NamedPoint[] = Array.from({ length: 80 }, (_, i) => ({
  name: i % 3 === 0 ? `Ville-${i}\nsur-Mer` : `Ville-${i}`,
  x: (i * 97) % 400,
  y: (i * 61) % 300
}));

/** What the letters take for sure: none of these names is narrower than 0.45 em a letter. */
function letters({ name, x, y, anchor }: PlacedName): Box {
  const lines = name.split('\n');
  const wide = Math.max(...lines.map(({ length }) => length)) * SIZE * 0.45;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
  return { left, right: left + wide, top: y - SIZE * 0.7, bottom: y + (lines.length - 1) * SIZE };
}

const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const dot = ({ x, y }: NamedPoint): Box => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 });

describe.each([
  ['beside their points', undefined],
  ['or joined to them', [7, 20, 40]]
])('names %s', (_, distances) => {
  const placed = placeNames(POINTS, { frame: FRAME, size: SIZE, most: 40, ...(distances ? { distances } : {}) });
  const boxes = placed.map(letters);

  it('never cover each other, and stay in the frame', () => {
    expect(placed.length).toBeGreaterThan(15);
    for (const [index, one] of boxes.entries()) {
      expect(one.left >= 0 && one.right <= 400 && one.top >= 0 && one.bottom <= 300).toBe(true);
      expect(boxes.slice(index + 1).filter((other) => meet(one, other))).toEqual([]);
    }
  });

  it('never cover a named point, nor an obstacle', () => {
    const named = POINTS.filter(({ name }) => placed.some((one) => one.name === name));
    expect(boxes.filter((box) => named.some((point) => meet(box, dot(point))))).toEqual([]);
    const obstacles = POINTS.map(dot);
    const around = placeNames(POINTS, { frame: FRAME, size: SIZE, most: 40, obstacles, distances: [7, 20, 40] });
    expect(around.length).toBeGreaterThan(5);
    expect(around.map(letters).filter((box) => obstacles.some((other) => meet(box, other)))).toEqual([]);
  });

  it('come in the order given, the same each time', () => {
    expect(placed[0]?.name).toBe(POINTS[0]?.name);
    const order = placed.map(({ name }) => POINTS.findIndex((point) => point.name === name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const again = placeNames(POINTS, { frame: FRAME, size: SIZE, most: 40, ...(distances ? { distances } : {}) });
    expect(again).toEqual(placed);
  });

  it('are joined to their point by a stroke when they are not beside it', () => {
    for (const one of placed) {
      const own = POINTS.find(({ name }) => name === one.name);
      if (one.stroke) expect([one.stroke.x1, one.stroke.y1]).toEqual([own?.x, own?.y]);
      const box = letters(one);
      const [x, y] = one.stroke ? [one.stroke.x2, one.stroke.y2] : [own?.x ?? 0, own?.y ?? 0];
      expect(Math.max(box.left - x, x - box.right, box.top - y, y - box.bottom)).toBeLessThan(SIZE + 6);
    }
    if (distances === undefined) expect(placed.filter(({ stroke }) => stroke !== null)).toEqual([]);
  });
});

it('a point hemmed in by others has its name further, joined to it', () => {
  const ring = [-14, 0, 14].flatMap((dx) => [-14, 0, 14].map((dy) => ({ name: '', x: 200 + dx, y: 150 + dy })));
  const obstacles = ring.map(dot);
  const room = { frame: FRAME, size: SIZE, most: 1, obstacles };
  const centre = [{ name: 'Centre', x: 200, y: 150 }];
  expect(placeNames(centre, { ...room, distances: [4] })).toEqual([]);
  const [placed] = placeNames(centre, { ...room, distances: [4, 30] });
  expect([placed?.stroke?.x1, placed?.stroke?.y1]).toEqual([200, 150]);
  expect(obstacles.filter((other) => placed && meet(letters(placed), other))).toEqual([]);
});

it('a name that holds nowhere is left out, and the next ones are still written', () => {
  const room = { frame: { left: 0, right: 60, top: 0, bottom: 20 }, size: SIZE, most: 9 };
  const placed = placeNames(
    [
      { name: 'Châteauneuf-du-Faou', x: 30, y: 10 },
      { name: 'Y', x: 10, y: 10 }
    ],
    room
  );
  expect(placed.map(({ name }) => name)).toEqual(['Y']);
});

it('a name at the foot of its point is as near on the left, in one corner, as on the right, in the other', () => {
  // At five units from the top, a name of twelve holds neither beside nor above: of two sides, only one is in the frame.
  const at = (x: number) => placeNames([{ name: 'Brest', x, y: 5 }], { frame: FRAME, size: SIZE, most: 1 })[0];
  const [left, right] = [at(395), at(5)];
  expect([left?.anchor, right?.anchor]).toEqual(['end', 'start']);
  expect([395 - (left?.x ?? 0), left?.y]).toEqual([expect.closeTo((right?.x ?? 0) - 5), right?.y]);
});
