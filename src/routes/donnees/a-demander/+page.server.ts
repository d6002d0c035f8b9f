import { ACCESS_NAMES, SOURCE_ACCESSES } from '$lib/catalogue/access.ts';
import { fetchAnswer, fetchCatalogue, fetchSnapshot } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { requestables } from './requestable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const [snapshot, sources, catalogue] = await Promise.all([
    fetchSnapshot(fetch),
    fetchAnswer(fetch, 'reference/sources', {}),
    fetchCatalogue(fetch)
  ]);
  const files = requestables(sources.lignes, catalogue);
  return serverOnly({
    region: snapshot.region_nom,
    answered: catalogue.filter(({ disponible }) => disponible).length,
    total: catalogue.length,
    groups: SOURCE_ACCESSES.map((access) => ({
      access,
      name: ACCESS_NAMES[access],
      files: files.filter((file) => file.access === access)
    })).filter(({ files: own }) => own.length > 0)
  });
};
