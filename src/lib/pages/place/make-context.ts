import { fetchAnswer, fetchOutlinesOver, fetchTerritories, fetchTerritory } from '../../client/api.ts';
import type { SnapshotDocument } from '../../catalogue/api/snapshot.ts';
import { COUNTRY, homeOf, isNational } from '../../catalogue/home.ts';
import { columnOf, readFigure } from '../../words/figure.ts';
import { COVERING } from '../elsewhere.ts';
import type { Context, Place } from '../section.ts';

type SnapshotHome = Pick<SnapshotDocument, 'region'>;

/** The territory that a page compares with when none is asked: its region, or the country for the region itself. */
export function defaultComparator(place: Pick<Place, 'territoire' | 'region'>, snapshot: SnapshotHome): string {
  const home = homeOf(place, snapshot);
  return home === null || home === place.territoire ? COUNTRY : home;
}

/** A territory with what its sections need around it. `wanted` is the typed code of the comparator; an unknown one compares with nothing. */
export async function makeContext(fetcher: typeof fetch, place: Place, wanted: string): Promise<Context> {
  const [comparator, outlines, around] = await Promise.all([
    wanted === place.territoire ? null : fetchTerritory(fetcher, wanted),
    fetchOutlinesOver(fetcher, place),
    placesAround(fetcher, place)
  ]);
  return { fetch: fetcher, place, ...around, comparator, outlines, answers: new Map() };
}

/** Other regions are here to be compared with: their schools, people and places are not in this warehouse. */
export function isInside(place: Place, snapshot: SnapshotHome): boolean {
  return isNational(snapshot) || [place.territoire, place.region].includes(snapshot.region);
}

/** Territories to compare a place with first: the country, the region, its own département. */
export function nearComparators(place: Place, snapshot: SnapshotDocument): { code: string; name: string }[] {
  const home = homeOf(place, snapshot);
  const choices = [{ code: COUNTRY, name: 'France entière' }];
  if (home !== null) choices.push({ code: home, name: isNational(snapshot) ? 'sa région' : snapshot.region_nom });
  if (place.departement) choices.push({ code: place.departement, name: 'son département' });
  return choices.filter(({ code }) => code !== place.territoire);
}

/**
 * Where figures that a place has not are looked for: the basin where most of its inhabitants live, then the territories that hold it
 * whole, the smallest first. A commune has its basin among those.
 */
export async function placesAround(fetcher: typeof fetch, place: Place): Promise<Pick<Context, 'around' | 'basins'>> {
  if (place.maille === 'pays') return { around: [], basins: [] };
  const [answer, covering] = await Promise.all([
    fetchAnswer(fetcher, 'reference/territoires_englobants', { territoire: place.territoire }).catch(() => null),
    COVERED.includes(place.maille) ? coveringBasins(fetcher, place) : []
  ]);
  const inside = (answer?.lignes ?? []).map((row) => String(row['territoire']));
  const codes = inside.length > 0 ? inside : [place.departement, place.region].filter((code) => code !== null);
  const holding = await fetchTerritories(fetcher, codes);
  return withBasins(holding, covering);
}

/** Levels that basins cut across. */
const COVERED: readonly string[] = ['zone_emploi', 'epci', 'arrondissement', 'comite_local'];

/** The basin of most inhabitants goes before the territories that hold the place, unless it is one of them. */
export function withBasins(holding: readonly Place[], covering: readonly Place[]): Pick<Context, 'around' | 'basins'> {
  const whole = holding.filter(({ maille }) => maille === 'bassin');
  if (whole.length > 0) return { around: holding, basins: whole };
  const most = covering.slice(0, 1).filter(({ part = 0 }) => part >= COVERING);
  return { around: [...most, ...holding], basins: covering };
}

async function coveringBasins(fetcher: typeof fetch, place: Place): Promise<Place[]> {
  const answer = await fetchAnswer(fetcher, 'reference/bassins_couvrants', { territoire: place.territoire }).catch(
    () => null
  );
  if (!answer || answer.lignes.length === 0) return [];
  const columns = (['part', 'part_bassin'] as const).map((name) => columnOf(answer, name));
  return answer.lignes.flatMap((row) => {
    const [part = null, back = null] = columns.map((column) => readFigure(row, column).value);
    return part === null || back === null
      ? []
      : [
          {
            territoire: String(row['bassin']),
            maille: 'bassin',
            nom: String(row['nom']),
            lieu: String(row['lieu']),
            departement: null,
            region: place.region,
            part,
            back
          }
        ];
  });
}
