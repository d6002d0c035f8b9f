import { xml } from '../text/markup.ts';

/** A point of a drawing, in whole tenths of its unit. */
export type Tenth = readonly [x: number, y: number];

/** Tenths of a unit: groups that hold paths of tenths are scaled back. */
export const TENTHS = xml`transform="scale(.1)"`;

/** Larger than any coordinate of a drawing: two coordinates make one number, the key of a point. */
const SPAN = 2 ** 20;

/** Closed rings as one path of relative whole numbers. @param per 10 to write units rather than tenths */
export function closedPath(rings: readonly (readonly Tenth[])[], per: 1 | 10 = 1): string {
  let path = '';
  let [originX, originY] = [0, 0];
  for (const [first, ...rest] of rings) {
    if (!first) continue;
    path += path === '' ? `M${first[0] / per} ${first[1] / per}` : `m${step(first, [originX, originY], per, true)}`;
    [originX, originY] = first;
    let previous = first;
    path += 'l';
    rest.forEach((point, index) => {
      path += step(point, previous, per, index === 0);
      previous = point;
    });
    path += 'z';
  }
  return path;
}

/** The outline of polygons that tile, rings of one direction, not closed: an edge that two share is left out. */
export function unionOf(rings: readonly (readonly Tenth[])[]): Tenth[][] {
  const after = new Map<number, number[]>();
  for (const ring of rings) {
    ring.forEach((point, index) => {
      const [from, to] = [keyOf(point), keyOf(ring[(index + 1) % ring.length] ?? point)];
      if (from === to) return;
      const back = after.get(to);
      const shared = back?.indexOf(from) ?? -1;
      if (shared >= 0) back?.splice(shared, 1);
      else after.set(from, [...(after.get(from) ?? []), to]);
    });
  }
  const loops: Tenth[][] = [];
  for (const [start, ends] of after) {
    while (ends.length > 0) {
      const loop: Tenth[] = [];
      let at: number | undefined = start;
      do {
        loop.push([Math.floor(at / SPAN), at % SPAN]);
        at = after.get(at)?.pop();
      } while (at !== undefined && at !== start);
      loops.push(loop);
    }
  }
  return loops;
}

function keyOf([x, y]: Tenth): number {
  return x * SPAN + y;
}

function step([x, y]: Tenth, [fromX, fromY]: Tenth, per: number, first: boolean): string {
  const [dx, dy] = [(x - fromX) / per, (y - fromY) / per];
  return `${first || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
}
