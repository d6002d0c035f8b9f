import { ACCESS_NAMES, SOURCE_ACCESSES } from '$lib/catalogue/access.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { fetchRequestables } from './requestable.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { files, region, catalogue } = await fetchRequestables(fetch);
  // The requests of the page that one comes from.
  const asked = new Set(url.searchParams.get('pour')?.split(',').filter(Boolean));
  const awaited = files.filter(({ waiting }) => waiting.some((id) => asked.has(id)));
  const shown = awaited.length > 0 ? awaited : files;
  return serverOnly({
    region,
    all: files.length,
    narrowed: awaited.length > 0,
    questions: catalogue.filter(({ id }) => awaited.length > 0 && asked.has(id)).map(({ question }) => question),
    answered: catalogue.filter(({ disponible }) => disponible).length,
    total: catalogue.length,
    groups: SOURCE_ACCESSES.map((access) => ({
      access,
      name: ACCESS_NAMES[access],
      files: shown.filter((file) => file.access === access)
    })).filter(({ files: own }) => own.length > 0)
  });
};
