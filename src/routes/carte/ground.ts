import type { TerritorySummary } from '$lib/catalogue/api/documents.ts';
import { townsOf } from '$lib/charts/choropleth/territory-figure.ts';
import { LAND_SOURCE } from '$lib/charts/land/land.ts';
import type { Town } from '$lib/charts/town-names.ts';
import { fetchAnswer } from '$lib/client/api.ts';
import { fetchOutlineSources } from '$lib/client/ground.ts';

/** Towns asked for a still map: of a region the most peopled ones, of less than a region those that may be in sight. */
const TOWNS = { region: 60, less: 800 };
/** Sources of what is drawn: where communes are, and their limits. Others only say which territories there are. */
const MAPPED: readonly string[] = ['centroides', 'contours'];

/** What helps to find one's way on a map, and where it comes from, with the licence of each. */
export interface Ground {
  readonly towns: readonly Town[];
  readonly said: string;
}

/** @param home the region of the place, or the place itself where it is of none */
export async function readGround(fetcher: typeof fetch, place: TerritorySummary, home: string): Promise<Ground> {
  const limite = String(place.territoire === home ? TOWNS.region : TOWNS.less);
  const [towns, outlines] = await Promise.all([
    fetchAnswer(fetcher, 'reference/villes', { territoire: home, limite }),
    fetchOutlineSources(fetcher, place.territoire)
  ]);
  const told = outlines
    .filter(({ source }) => MAPPED.includes(source))
    .map(
      ({ titre, producteur, millesime, licence }) =>
        `${titre} : ${[producteur, millesime, licence].filter(Boolean).join(', ')}.`
    );
  return { towns: townsOf(towns.lignes), said: [...told, `Terres alentour : ${LAND_SOURCE}.`].join(' ') };
}
