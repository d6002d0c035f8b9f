import type { Position } from 'geojson';
import { isMaille, LEVELS, type Maille } from '../../../catalogue/levels.ts';
import { ringsOf } from '../../../charts/projection.ts';
import type { TerritoryShape } from '../../../charts/territory-map.ts';
import { fetchContours } from '../../../client/api.ts';
import { capitalised } from '../../../text/grammar.ts';
import { nameOf, type Context } from '../../section.ts';

/** A territory to go to. */
export interface Step {
  readonly territoire: string;
  readonly name: string;
}

/** Where one may go from a place. */
export interface Walk {
  /** The territories in which it is, as one says them: region, département, and the intercommunalité of a commune. */
  readonly parents: readonly Step[];
  readonly neighbours: readonly Step[];
  /** Where neighbours were looked for: none is known beyond. */
  readonly among: string;
  /** Other territories that hold it, then its parts, level by level. */
  readonly groups: readonly { readonly level: string; readonly steps: readonly Step[] }[];
}

/** From the largest to the smallest. */
const PARTS: readonly Maille[] = ['departement', 'zone_emploi', 'bassin', 'epci', 'commune'];
/** Of which no list of communes would be read: their outlines are not asked for. */
const TOO_LARGE: readonly string[] = ['region', 'departement', 'academie'];
/** Beyond, a list is no longer read: search finds a commune of a region sooner. */
const MOST_PARTS = 80;
/** Points of an outline that two territories share, when they have more than a corner in common. */
const SHARED = 2;

/** The walk from a place of this region. */
export async function walkFrom({ fetch, place, around }: Context, region: string): Promise<Walk> {
  const rank = isMaille(place.maille) ? PARTS.indexOf(place.maille) : -1;
  const within =
    place.maille === 'commune' ? (around.find(({ maille }) => maille === 'epci')?.territoire ?? region) : region;
  const [like, parts] = await Promise.all([
    place.territoire === region ? [] : fetchContours(fetch, { maille: place.maille, territoire: within }),
    place.maille === 'commune'
      ? []
      : Promise.all(
          PARTS.slice(rank + 1)
            .filter((maille) => maille !== 'commune' || !TOO_LARGE.includes(place.maille))
            .map(async (maille) => ({
              level: capitalised(LEVELS[maille].plural),
              steps: (await fetchContours(fetch, { maille, territoire: place.territoire })).map(stepOf)
            }))
        )
  ]);
  const holding = around
    .filter(({ part, maille }) => part === undefined && maille !== 'pays')
    .map((parent) => ({ maille: parent.maille, territoire: parent.territoire, name: nameOf(parent) }))
    .reverse();
  const said = ['region', 'departement', ...(place.maille === 'commune' ? ['epci'] : [])];
  const isSaid = ({ maille }: { maille: string }): boolean => said.includes(maille);
  return {
    parents: holding.filter(isSaid),
    neighbours: neighboursOf(like, place.territoire).map(stepOf),
    among: within === region ? 'dans la région' : 'dans l’intercommunalité',
    groups: [
      { level: 'Dans', steps: holding.filter((one) => !isSaid(one)) },
      ...parts.filter(({ steps }) => steps.length > 1 && steps.length <= MOST_PARTS)
    ].filter(({ steps }) => steps.length > 0)
  };
}

/** The shapes that share a stretch of outline with one of them. */
export function neighboursOf<T extends TerritoryShape>(shapes: readonly T[], code: string): T[] {
  const own = shapes.find(({ territoire }) => territoire === code);
  if (!own) return [];
  const points = pointsOf(own.geometry);
  return shapes.filter((shape) => {
    if (shape === own) return false;
    let shared = 0;
    for (const point of pointsOf(shape.geometry)) if (points.has(point) && ++shared === SHARED) return true;
    return false;
  });
}

/** Every page of a level reads the same outlines, which are handed to all. */
const read = new WeakMap<TerritoryShape['geometry'], ReadonlySet<string>>();

function pointsOf(geometry: TerritoryShape['geometry']): ReadonlySet<string> {
  const known = read.get(geometry) ?? new Set(ringsOf(geometry).flat().map(keyOf));
  read.set(geometry, known);
  return known;
}

function keyOf(position: Position): string {
  return `${position[0] ?? 0} ${position[1] ?? 0}`;
}

function stepOf({ territoire, nom }: { territoire: string; nom: string }): Step {
  return { territoire, name: nom };
}
