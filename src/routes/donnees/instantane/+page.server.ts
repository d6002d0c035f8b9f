import { bibtexOfSnapshot, citationOfSnapshot } from '$lib/words/citation.ts';
import { formatNumber } from '$lib/text/numbers.ts';
import { HEXAGON_SQL, snippets } from '$lib/catalogue/api/snapshot-snippets.ts';
import { formatDate } from '$lib/text/dates.ts';
import { fetchAnswer, fetchCatalogue } from '$lib/client/api.ts';
import { fetchSnapshotList, fetchTables } from '$lib/client/snapshots.ts';
import type { PageServerLoad } from './$types';

const MEGABYTE = 1_000_000;

export const load: PageServerLoad = async ({ fetch, url }) => {
  const [{ instantane, fichier, tables }, catalogue, sources, kept] = await Promise.all([
    fetchTables(fetch),
    fetchCatalogue(fetch),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchSnapshotList(fetch)
  ]);
  const present = sources.lignes.filter((row) => row['presente'] === true);
  const layer = catalogue.find(({ carte, disponible }) => disponible && carte?.type === 'hexagones');
  return {
    instantane,
    earlier: kept.gardes
      .filter(({ id }) => id !== kept.en_service)
      .map(({ id, construit_le: built }) => ({ id, built: formatDate(built) })),
    size: `${formatNumber(Math.round(fichier.octets / MEGABYTE))} Mo`,
    file: fichier.adresse,
    groups: [
      {
        name: 'Tableaux publiés',
        id: 'publie',
        tables: tables.filter(({ nom }) => nom.startsWith('publie.')).map(tableView)
      },
      {
        name: 'Références',
        id: 'reference',
        tables: tables.filter(({ nom }) => nom.startsWith('reference.')).map(tableView)
      }
    ],
    snippets: snippets(url.origin, instantane.region),
    hexagons: HEXAGON_SQL,
    layer: layer ? `${url.origin}/api/v1/requests/${layer.id}?format=geojson` : null,
    licences: licencesOf(present.map((row) => [String(row['licence']), String(row['producteur'])])),
    citation: citationOfSnapshot(instantane, url.origin),
    bibtex: bibtexOfSnapshot(instantane, url.origin)
  };
};

function tableView({
  nom,
  description,
  lignes,
  colonnes,
  parquet
}: Awaited<ReturnType<typeof fetchTables>>['tables'][number]) {
  return { nom, description, rows: formatNumber(lignes), columns: colonnes, parquet };
}

/** Each licence with the producers who chose it. */
function licencesOf(
  pairs: readonly (readonly [licence: string, producer: string])[]
): { licence: string; producers: string }[] {
  const found = new Map<string, Set<string>>();
  for (const [licence, producer] of pairs) found.set(licence, (found.get(licence) ?? new Set()).add(producer));
  return [...found].map(([licence, producers]) => ({
    licence,
    producers: [...producers].sort((a, b) => a.localeCompare(b, 'fr')).join(' ; ')
  }));
}
