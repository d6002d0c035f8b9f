import type { Demands } from '../../siting/reach.ts';

/** How many people have nothing within the distance, to the unit. */
export function peopleBeyond({ people, now }: Demands, distance: number): number {
  return Math.round(people.reduce((sum, one, at) => sum + ((now[at] as number) > distance ? one : 0), 0));
}

/** Mean kilometres or minutes, what is farther than the longest way one may ask counting as that way: at least. */
export function meanDistance({ people, now }: Demands, limit: number): number {
  const all = people.reduce((sum, one) => sum + one, 0);
  const total = people.reduce((sum, one, at) => sum + one * Math.min(limit, now[at] as number), 0);
  return all > 0 ? Math.round((total / all) * 1000) / 1000 : 0;
}
