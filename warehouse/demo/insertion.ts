import { cfd, type Formation } from './formations.ts';
import type { Noise } from './noise.ts';

/** Two leaving years pooled. */
export const MILLESIMES = ['2019_2020', '2020_2021', '2021_2022', '2022_2023'];
/** Employment at six months against the latest vintage, in points: hiring picked up after 2020, then levelled. */
const DRIFT: Readonly<Record<string, number>> = {
  '2019_2020': -0.05,
  '2020_2021': -0.02,
  '2021_2022': 0.015,
  '2022_2023': 0
};
export type Route = 'scolaire' | 'apprentissage';

/** Shares who study on and, among leavers, who work after six months, for a place and a vintage. */
export function outcomes(
  formation: Formation,
  route: Route,
  millesime: string,
  place: string,
  noise: Noise
): { further: number; employed: number } {
  const [further, employed] = route === 'scolaire' ? formation.diploma.school : formation.diploma.apprenticed;
  return {
    further: clamp(
      further -
        formation.outcome * 0.6 +
        0.14 * (noise.unit('poursuite', place, cfd(formation), route) - 0.5) +
        0.03 * (noise.unit('poursuite', millesime, place, cfd(formation)) - 0.5)
    ),
    employed: clamp(
      employed +
        formation.outcome +
        regionalGap(place, noise) +
        (DRIFT[millesime] ?? 0) +
        0.12 * (noise.unit('emploi', place, cfd(formation), route) - 0.5) +
        0.04 * (noise.unit('emploi', millesime, place, cfd(formation)) - 0.5)
    )
  };
}

/** Brittany's labour market takes school leavers a little better than most: the others lie one to six points lower. */
function regionalGap(region: string, noise: Noise): number {
  return region === '53' ? 0 : -0.035 + 0.05 * (noise.unit('region', region) - 0.5);
}

export function clamp(share: number): number {
  return Math.min(0.96, Math.max(0.02, share));
}
