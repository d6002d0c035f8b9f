import { fetchAnswer, fetchOutlinesOver, fetchTerritory } from '../client/api.ts';
import type { SnapshotDocument } from '../catalogue/answer.ts';
import type { Context, Place } from './section.ts';

/** The territory that a page compares with when none is asked: the region, or the country for the region itself. */
export function defaultComparator(code: string, region: string): string {
  return code === region ? 'pays:FR' : region;
}

/** A territory with what its sections need around it. `wanted` is the typed code of the comparator; an unknown one compares with nothing. */
export async function makeContext(fetcher: typeof fetch, place: Place, wanted: string): Promise<Context> {
  const [comparator, outlines, around] = await Promise.all([
    wanted === place.territoire ? null : fetchTerritory(fetcher, wanted),
    fetchOutlinesOver(fetcher, place),
    placesAround(fetcher, place)
  ]);
  return { fetch: fetcher, place, around, comparator, outlines, answers: new Map() };
}

/** Other regions are here to be compared with: their schools, people and places are not in this warehouse. */
export function isInside(place: Place, snapshot: Pick<SnapshotDocument, 'region'>): boolean {
  return [place.territoire, place.region].includes(snapshot.region);
}

/** Territories to compare a place with first: the country, the region, its own département. */
export function nearComparators(place: Place, snapshot: SnapshotDocument): { code: string; name: string }[] {
  const choices = [
    { code: 'pays:FR', name: 'France entière' },
    { code: snapshot.region, name: snapshot.region_nom }
  ];
  if (place.departement) choices.push({ code: place.departement, name: 'son département' });
  return choices.filter(({ code }) => code !== place.territoire);
}

/** The territories that hold the whole place, the smallest first: a commune has its bassin before its département. */
async function placesAround(fetcher: typeof fetch, place: Place): Promise<Place[]> {
  if (place.maille === 'pays') return [];
  const answer = await fetchAnswer(fetcher, 'reference/territoires_englobants', { territoire: place.territoire }).catch(() => null);
  const inside = (answer?.lignes ?? []).map((row) => String(row['territoire']));
  const codes = inside.length > 0 ? inside : [place.departement, place.region].filter((code) => code !== null);
  return (await Promise.all(codes.map((code) => fetchTerritory(fetcher, code)))).filter((found) => found !== null);
}
