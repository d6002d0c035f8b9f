import {
  fetchAllChanges,
  fetchAnswer,
  fetchCatalogue,
  fetchContours,
  fetchSnapshot,
  fetchTerritory
} from '$lib/client/api.ts';
import { mainland, territoryMap } from '$lib/charts/territory-map.ts';
import { isNational } from '$lib/catalogue/home.ts';
import { PLANNED, PLANNED_FIRST, type Maille } from '$lib/catalogue/levels.ts';
import { THEME_NAMES } from '$lib/catalogue/request/names.ts';
import { formatDate } from '$lib/text/dates.ts';
import type { RowOf } from '$lib/catalogue/api/rows.ts';
import type { PageServerLoad } from './$types';

/** The three doors: who comes, the page made for them, and where the catalogue starts for them. */
const DOORS = [
  {
    theme: 'gpec',
    page: '/territoires',
    action: 'Lire le diagnostic de la région',
    questions: [
      'gpec/emploi_prive_evolution',
      'gpec/projets_recrutement',
      'gpec/tension_et_causes',
      'gpec/renouvellement_metiers',
      'gpec/navettes'
    ]
  },
  {
    theme: 'cprdfop',
    page: '/formations',
    action: 'Voir l’offre, le devenir et les besoins',
    questions: [
      'cprdfop/taux_pression',
      'cprdfop/poursuite_devenir_favorable',
      'cprdfop/adequation_sortants_besoins',
      'cprdfop/couverture_population',
      'cprdfop/places_vacantes'
    ]
  },
  {
    theme: 'spro',
    page: '/pilotage',
    action: 'Suivre les indicateurs du service',
    questions: [
      'spro/frequentation',
      'spro/besoin_usage',
      'spro/satisfaction',
      'spro/telephone_decroche',
      'spro/cep_parcours'
    ]
  }
] as const;
const MOST_CHANGES = 4;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const national = isNational(snapshot);
  // Outlines of the whole country are those of its regions and départements.
  const levels: readonly Maille[] = national ? ['region', 'departement'] : PLANNED;
  const mapped = levels.find((maille) => maille === url.searchParams.get('carte')) ?? 'departement';
  const [region, catalogue, departements, contours, vintages, sources, changes, places] = await Promise.all([
    fetchTerritory(fetch, snapshot.region),
    fetchCatalogue(fetch),
    fetchContours(fetch, { maille: 'departement' }),
    mapped === 'departement' ? null : fetchContours(fetch, { maille: mapped, territoire: snapshot.region }),
    fetchAnswer(fetch, 'reference/millesimes', {}),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchAllChanges(fetch),
    fetchAnswer(fetch, 'reference/territoires', {
      maille: [...(national ? ['region'] : []), ...PLANNED_FIRST].join(',')
    })
  ]);
  const named = new Map(places.lignes.map((row) => [row['territoire'] ?? '', row['nom'] ?? ''] as const));
  const changed = changes.requetes.filter(({ raisons }) => raisons.length > 0);
  const asked = new Map(catalogue.map((request) => [request.id, request]));
  const shapes = (contours ?? departements).map((contour) => ({
    ...contour,
    nom: named.get(contour.territoire) ?? contour.nom
  }));
  return {
    region,
    regions: national ? regionsOf(places.lignes, url.searchParams.get('vers')) : null,
    doors: DOORS.map(({ theme, page, action, questions }) => ({
      theme,
      name: THEME_NAMES[theme] ?? theme,
      page: theme === 'gpec' ? `${page}/${snapshot.region}` : page,
      action: national && theme === 'gpec' ? 'Lire les chiffres de la France' : action,
      questions: questions.flatMap((id) =>
        asked.get(id)?.disponible ? [{ id, question: asked.get(id)?.question ?? '' }] : []
      )
    })),
    mapped,
    levels,
    map: territoryMap(national ? mainland(shapes) : shapes),
    lists: PLANNED_FIRST.map((maille) => ({
      maille,
      places: placesOf(places.lignes, maille, (row) => national || row['region'] === snapshot.region)
    })),
    vintages: vintages.lignes
      .filter((row) => row['dernier'] === true)
      .map((row) => ({ domaine: String(row['domaine']), libelle: String(row['libelle']) })),
    missing: sources.lignes.filter((row) => row['presente'] !== true).length,
    built: formatDate(snapshot.construit_le),
    since: changes.precedent ? formatDate(changes.precedent.construit_le) : null,
    changed: {
      sentence: changes.phrase,
      requests: changed
        .slice(0, MOST_CHANGES)
        .map(({ requete, titre, raisons }) => ({ id: requete, titre, reasons: raisons.join(' ') })),
      total: changed.length
    }
  };
};

type Row = RowOf<'reference/territoires'>;

/** The territories of a level that are the snapshot's own: départements of the whole country are in the list as comparators. */
function placesOf(
  rows: readonly Row[],
  maille: Maille,
  isOwn: (row: Row) => boolean
): { territoire: string; nom: string }[] {
  return rows
    .filter((row) => row['maille'] === maille && isOwn(row))
    .map((row) => ({ territoire: String(row['territoire']), nom: String(row['nom']) }))
    .sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/** Pages that need a region, and send here for one. */
const PAGES_OF_A_REGION = ['/formations', '/formations/simulateur', '/pilotage', '/pilotage/seance', '/carte'];

/** Every region, with its page: the one that the reader came from, where it asked for a region. */
function regionsOf(rows: readonly Row[], wanted: string | null): { nom: string; href: string }[] {
  const page = PAGES_OF_A_REGION.find((known) => known === wanted);
  return placesOf(rows, 'region', () => true).map(({ nom, territoire }) => ({
    nom,
    href: page === undefined ? `/territoires/${territoire}` : `${page}?territoire=${territoire}`
  }));
}
