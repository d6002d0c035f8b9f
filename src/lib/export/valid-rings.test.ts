import { expect, test } from 'vitest';
import { twiceArea, validRings, type Ring } from './valid-rings.ts';

/** Each ring from its least corner, so that two ways to begin one are equal. */
function told(rings: readonly Ring[]): string[] {
  return rings
    .map((ring) => {
      const corners = ring.slice(1).map(String);
      const least = corners.indexOf([...corners].sort()[0] ?? '');
      return [...corners.slice(least), ...corners.slice(0, least)].join(' ');
    })
    .sort();
}
const closed = (...corners: Ring): Ring => [...corners, ...corners.slice(0, 1)];

test('outlines that do not cross are left as they are, a hole that touches its ring too', () => {
  const apart = [closed([0, 0], [9, 0], [9, 9], [0, 9]), closed([2, 2], [2, 4], [4, 2])];
  expect(validRings(apart)).toBe(apart);
  const touching = [closed([0, 0], [9, 0], [9, 9], [0, 9]), closed([0, 0], [2, 4], [4, 2])];
  expect(told(validRings(touching))).toEqual(told(touching));
});

// Expected by hand, on paper.
test.each<[string, Ring[], Ring[]]>([
  [
    'an eight is two triangles',
    [closed([0, 0], [4, 4], [4, 0], [0, 4])],
    [closed([0, 0], [2, 2], [0, 4]), closed([2, 2], [4, 0], [4, 4])]
  ],
  [
    'a thread that goes and comes back is nothing',
    [closed([0, 0], [4, 0], [4, 4], [9, 4], [4, 4], [0, 4])],
    [closed([0, 0], [4, 0], [4, 4], [0, 4])]
  ],
  [
    'a hole along a side is a notch',
    [closed([0, 0], [6, 0], [6, 6], [0, 6]), closed([2, 0], [2, 3], [4, 3], [4, 0])],
    [closed([0, 0], [2, 0], [2, 3], [4, 3], [4, 0], [6, 0], [6, 6], [0, 6])]
  ],
  [
    'a hole that touches two sides parts its ring',
    [closed([0, 0], [6, 0], [6, 6], [0, 6]), closed([0, 3], [3, 4], [6, 3], [3, 2])],
    [closed([0, 0], [6, 0], [6, 3], [3, 2], [0, 3]), closed([0, 3], [3, 4], [6, 3], [6, 6], [0, 6])]
  ],
  [
    'a corner that comes twice parts its ring',
    [closed([0, 0], [3, 0], [3, 3], [6, 3], [6, 6], [3, 6], [3, 3], [0, 3])],
    [closed([0, 0], [3, 0], [3, 3], [0, 3]), closed([3, 3], [6, 3], [6, 6], [3, 6])]
  ],
  ['what folds on itself has no inside', [closed([0, 0], [5, 2], [9, 4], [5, 2])], []]
])('%s', (_, rings, expected) => {
  const made = validRings(rings);
  expect(told(made)).toEqual(told(expected));
  expect(made.every((ring) => twiceArea(ring) > 0)).toBe(true);
});

test('a hole follows its ring and turns the other way', () => {
  const crossed = [
    closed([0, 0], [9, 0], [9, 9], [0, 9], [0, 5], [-3, 5], [0, 5]),
    closed([2, 2], [2, 4], [4, 4], [4, 2])
  ];
  const made = validRings(crossed);
  expect(made.map((ring) => Math.sign(twiceArea(ring)))).toEqual([1, -1]);
});
