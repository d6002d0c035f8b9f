import { error } from '@sveltejs/kit';
import { fetchAnswer, fetchOutlinesOver, fetchSnapshot, fetchTerritory, fetchTerritoryChoices } from '$lib/client/api.ts';
import { access } from './access.ts';
import { jobseekers } from './jobseekers.ts';
import { recruitment } from './recruitment.ts';
import { training } from './training.ts';
import type { Context, KeyFigureModel, Place } from './section.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [place, snapshot] = await Promise.all([fetchTerritory(fetch, params.code), fetchSnapshot(fetch)]);
  if (!place) error(404, `Territoire « ${params.code.slice(0, 60)} » inconnu. Un code est typé, par exemple departement:35 ou bassin:5314.`);
  const wanted = url.searchParams.get('comparer') ?? defaultComparator(place.territoire, snapshot.region);
  const [comparator, outlines, around, others] = await Promise.all([
    wanted === place.territoire ? null : fetchTerritory(fetch, wanted),
    fetchOutlinesOver(fetch, place),
    placesAround(fetch, place),
    fetchTerritoryChoices(fetch)
  ]);
  const context: Context = { fetch, place, around, comparator, outlines };
  // Other regions are here to be compared with: their schools, people and places are not in this warehouse.
  const inside = [place.territoire, place.region].includes(snapshot.region);
  const [who, seek, ...local] = await Promise.all([recruitment(context), jobseekers(context), ...(inside ? [training(context), access(context)] : [])]);
  const sections = [who, seek, ...local].map(({ section }) => section).filter((section) => section.figures.length > 0 || section.sentences.length > 0);
  const keys = [who, seek, ...local].map(({ key }) => key).filter((key): key is KeyFigureModel => key !== null);
  return { place, outside: inside ? null : snapshot.region_nom, comparator, wanted, headline: who.headline, keys, sections, choices: comparators(place, snapshot), others };
};

function defaultComparator(code: string, region: string): string {
  return code === region ? 'pays:FR' : region;
}

function comparators(place: { territoire: string; departement: string | null }, snapshot: { region: string; region_nom: string }): { code: string; name: string }[] {
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
