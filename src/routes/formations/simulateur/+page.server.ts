import { homeOf } from '$lib/catalogue/home.ts';
import { levelName } from '$lib/catalogue/levels.ts';
import type { MultiPolygon, Polygon } from 'geojson';
import { requestPage, spreadsheet } from '$lib/charts/figure-model.ts';
import { hexFigure } from '$lib/charts/hex-figure.ts';
import { placeText } from '$lib/catalogue/place-text.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import {
  ApiProblem,
  fetchAnswer,
  fetchContours,
  fetchOutlinesOver,
  fetchRequest,
  fetchSnapshot
} from '$lib/client/api.ts';
import { fetchTerritoryChoices } from '$lib/client/territory-choices.ts';
import { resolveScenario } from '$lib/pages/siting/resolve-scenario.ts';
import { territoryNamed } from '$lib/pages/place/load-place.ts';
import {
  readScenario,
  scenarioParameters,
  scenarioQuery,
  scenarioWords,
  type Scenario
} from '$lib/pages/siting/scenario.ts';
import { keptQueries, keptScenarios } from '$lib/pages/siting/kept-scenarios.ts';
import { balanceOf, changeSentences, costSentence, needSentence, priceSentence } from '$lib/pages/siting/simulation.ts';
import type { TerritorySummary } from '$lib/catalogue/api/documents.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const scenario = readScenario(url.searchParams);
  const place = await territoryNamed(fetch, url, snapshot);
  const region = homeOf(place, snapshot);
  const regional: Record<string, string> = region === null ? {} : { territoire: region };
  const [choices, measured, schools, needs, prices] = await Promise.all([
    fetchTerritoryChoices(fetch),
    fetchRequest(fetch, 'cprdfop/simulateur_places'),
    fetchAnswer(fetch, 'cprdfop/etablissements_formation', regional).catch(orNull),
    fetchAnswer(fetch, 'cprdfop/adequation_sortants_besoins', regional).catch(orNull),
    fetchAnswer(fetch, 'cprdfop/cout_intensite', regional).catch(orNull)
  ]);
  const kept = keptQueries(url.searchParams);
  const form = {
    scenario,
    kept,
    place,
    towns: [...new Set((schools?.lignes ?? []).map((row) => String(row['commune'])))].sort((a, b) =>
      a.localeCompare(b, 'fr')
    ),
    choices: [
      { code: place.territoire, name: withLevel(place.nom, place.maille) },
      ...choices
        .filter(({ code: other, inside }) => inside && other !== place.territoire)
        .map(({ code: other, name, level }) => ({ code: other, name: withLevel(name, level) }))
    ],
    occupations: (needs?.lignes ?? [])
      .map((row) => ({ code: String(row['code']), name: String(row['metier']) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
    measures: measured.parametres.find(({ nom }) => nom === 'mesure')?.valeurs ?? [],
    price: priceSentence(prices)
  };
  const resolved = await resolveScenario(fetch, scenario, region);
  const { communes } = resolved;
  const unclear = resolved.unclear.map(({ at, lieu, choices: possible }) => ({
    lieu,
    choices: possible.map((commune) => ({
      name: commune.nom,
      href: `/formations/simulateur?${scenarioQuery(withPlace(scenario, at, commune.territoire))}`
    }))
  }));
  if (scenario.openings.length === 0 || unclear.length > 0)
    return { form, unclear, refused: scenario.refused, result: null };
  const parameters = scenarioParameters(
    scenario,
    place.territoire,
    communes.map(({ territoire }) => territoire)
  );
  try {
    const [others, map, balance, outlines, contours] = await Promise.all([
      keptScenarios(fetch, kept, scenario, place.territoire, region),
      fetchAnswer(fetch, 'cprdfop/simulateur_places', parameters),
      fetchAnswer(fetch, 'cprdfop/simulateur_bilan', parameters),
      around(fetch, place, communes),
      Promise.all(communes.map(({ territoire }) => fetchContours(fetch, { territoire })))
    ]);
    const own = {
      ...scenario,
      territoire: place.territoire,
      openings: scenario.openings.map(({ places }, at) => ({ lieu: communes[at]?.territoire ?? '', places }))
    };
    const words = scenarioWords(
      scenario.openings,
      communes.map(({ nom }) => nom)
    );
    const points = contours.flatMap((shapes, at) =>
      shapes.slice(0, 1).map(({ geometry }) => ({ ...middleOf(geometry), title: communes[at]?.nom ?? '' }))
    );
    const total = scenario.openings.reduce((sum, { places }) => sum + places, 0);
    const known = balance.etat !== 'source_absente';
    const figure = known
      ? hexFigure(
          map,
          {
            title: 'Où l’accès change',
            subtitle: `Places accessibles pour 1 000 ${String(map.lignes[0]?.['pour'] ?? 'habitants')}, après moins avant ; communes choisies (points)`,
            note: 'Seuls sont dessinés les hexagones à portée d’un lieu choisi.'
          },
          outlines,
          { points }
        )
      : null;
    return {
      form: {
        ...form,
        scenario: {
          ...scenario,
          openings: scenario.openings.map(({ places }, at) => ({ lieu: textOf(communes[at]), places }))
        }
      },
      unclear,
      refused: scenario.refused,
      result: {
        words,
        sentences: [...changeSentences(balance, scenario, place.lieu), ...balance.signalements],
        lines: balanceOf(balance),
        others: others.map(({ words: other, after, query }) => ({
          words: other,
          after,
          href: `/formations/simulateur?${query}`
        })),
        keep: `/formations/simulateur?${scenarioQuery(own)}&avec=${encodeURIComponent(scenarioQuery(own))}`,
        reasons: balance.motifs,
        figure,
        need: needSentence(needs, scenario.metier, total),
        needHref: needs ? requestPage(needs) : null,
        cost: costSentence(scenario),
        // Files that were read and do not answer are no source of an answer that there is not.
        source: known ? sourceLine(balance) : null,
        request: requestPage(balance),
        download: spreadsheet(balance),
        address: `${url.origin}/formations/simulateur?${scenarioQuery(own)}`
      }
    };
  } catch (refusal) {
    if (!(refusal instanceof ApiProblem)) throw refusal;
    return { form, unclear, refused: [...scenario.refused, refusal.message], result: null };
  }
};

/** A town, its zone d'emploi and its basin bear one name. */
function withLevel(name: string, level: string): string {
  return `${name}, ${levelName(level)}`;
}

function orNull(refusal: unknown): null {
  if (refusal instanceof ApiProblem) return null;
  throw refusal;
}

function withPlace(scenario: Scenario, at: number, lieu: string): Scenario {
  const openings = scenario.openings.map((opening, index) => (index === at ? { ...opening, lieu } : opening));
  return { ...scenario, openings };
}

/** Outlines to find one's way: those of the département of the places when they have one in common, which a region's map would make tiny. */
async function around(
  fetcher: typeof fetch,
  place: TerritorySummary,
  communes: readonly TerritorySummary[]
): Promise<(Polygon | MultiPolygon)[]> {
  const departements = [...new Set(communes.map(({ departement }) => departement))];
  const near =
    place.maille === 'region' && departements.length === 1 && departements[0]
      ? { territoire: departements[0], maille: 'departement' }
      : place;
  return fetchOutlinesOver(fetcher, near);
}

/** About the middle of a shape, for a mark on a map. */
function middleOf(geometry: Polygon | MultiPolygon): { lat: number; lng: number } {
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).reduce(
    (a, b) => (b.length > a.length ? b : a),
    []
  );
  const mean = (axis: 0 | 1): number =>
    ring.reduce((sum, position) => sum + (position[axis] ?? 0), 0) / Math.max(1, ring.length);
  return { lng: mean(0), lat: mean(1) };
}

function textOf(commune: TerritorySummary | undefined): string {
  return commune ? placeText(commune) : '';
}
