import { fetchAnswer, fetchCatalogue, fetchContours, fetchSnapshot, fetchTerritory } from '$lib/client/api.ts';
import { territoryMap } from '$lib/charts/territory-map.ts';
import { sourceLine } from '$lib/charts/figure-model.ts';
import { THEME_NAMES } from '$lib/catalogue/names.ts';
import type { AnswerRow } from '$lib/catalogue/answer.ts';
import type { PageServerLoad } from './$types';

const LISTED = ['departement', 'zone_emploi', 'bassin', 'epci'] as const;

const DOORS = ['gpec', 'cprdfop', 'spro'];
const MOST_QUESTIONS = 5;

interface Listed {
  territoire: string;
  nom: string;
}

export const load: PageServerLoad = async ({ fetch }) => {
  const snapshot = await fetchSnapshot(fetch);
  const [region, catalogue, contours, vintages, sources, ...lists] = await Promise.all([
    fetchTerritory(fetch, snapshot.region),
    fetchCatalogue(fetch),
    fetchContours(fetch, { maille: 'departement' }),
    fetchAnswer(fetch, 'reference/millesimes', {}),
    fetchAnswer(fetch, 'reference/sources', {}),
    ...LISTED.map((maille) => fetchAnswer(fetch, 'reference/territoires', { maille }))
  ]);
  const named = new Map(lists.flatMap((answer) => answer.lignes.map((row) => [String(row['territoire']), String(row['nom'])] as const)));
  return {
    region,
    doors: DOORS.map((theme) => ({
      id: theme,
      name: THEME_NAMES[theme] ?? theme,
      questions: catalogue.filter(({ id, disponible }) => disponible && id.startsWith(`${theme}/`)).slice(0, MOST_QUESTIONS).map(({ id, question }) => ({ id, question }))
    })),
    map: territoryMap(contours.map((contour) => ({ ...contour, nom: named.get(contour.territoire) ?? contour.territoire }))),
    lists: LISTED.map((maille, index) => ({ maille, places: inRegion(lists[index]?.lignes ?? [], contours.map(({ territoire }) => territoire)) })),
    vintages: vintages.lignes.filter((row) => row['dernier'] === true).map((row) => ({ domaine: String(row['domaine']), libelle: String(row['libelle']) })),
    missing: sources.lignes.filter((row) => row['presente'] !== true).length,
    source: sourceLine(vintages)
  };
};

/** Départements of the whole country are in the list as comparators: the page offers those of the region. */
function inRegion(rows: readonly AnswerRow[], departements: readonly string[]): Listed[] {
  return rows
    .filter((row) => row['maille'] !== 'departement' || departements.includes(String(row['territoire'])))
    .map((row) => ({ territoire: String(row['territoire']), nom: String(row['nom']) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}
