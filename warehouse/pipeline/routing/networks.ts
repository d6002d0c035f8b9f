/** Points that ways join, put together pair after pair. */
export interface Networks {
  join(a: number, b: number): void;
  /** The number of the network of each point, from 1, in the order of points; null for one that nothing joins. */
  numbers(): (number | null)[];
}

/**
 * Of two points of one network, a pair that was not found is beyond what was searched; of two networks, nothing is
 * known.
 */
export function networksOf(points: number): Networks {
  const above = Int32Array.from({ length: points }, (_, index) => index);
  const joined = new Uint8Array(points);
  const top = (point: number): number => {
    let head = point;
    for (let next = above[head] ?? head; next !== head; next = above[head] ?? head) {
      above[head] = above[next] ?? next;
      head = next;
    }
    return head;
  };
  return {
    join: (a, b) => {
      joined[a] = joined[b] = 1;
      const [first, second] = [top(a), top(b)];
      above[Math.max(first, second)] = Math.min(first, second);
    },
    numbers: () => {
      const numbered = new Map<number, number>();
      return Array.from({ length: points }, (_, point) => {
        if (joined[point] === 0) return null;
        const head = top(point);
        const number = numbered.get(head) ?? numbered.size + 1;
        numbered.set(head, number);
        return number;
      });
    }
  };
}
