import { ACCESS_NAMES, SOURCE_ACCESSES } from '$lib/catalogue/access.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { fetchRequestables } from './requestable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { files, region, catalogue } = await fetchRequestables(fetch);
  return serverOnly({
    region,
    answered: catalogue.filter(({ disponible }) => disponible).length,
    total: catalogue.length,
    groups: SOURCE_ACCESSES.map((access) => ({
      access,
      name: ACCESS_NAMES[access],
      files: files.filter((file) => file.access === access)
    })).filter(({ files: own }) => own.length > 0)
  });
};
