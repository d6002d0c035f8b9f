import { error } from '@sveltejs/kit';
import { fetchSnapshot } from '$lib/client/api.ts';
import { CHAPTERS } from '$lib/pages/territory/chapters/chapters.ts';
import { loadPlacePage, requireTerritory } from '$lib/pages/place/load-place.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import { publicOfTerritory } from '$lib/pages/publics/public-of-territory.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const chapter = CHAPTERS.find(({ id }) => id === params.chapitre);
  const [place, snapshot] = await Promise.all([requireTerritory(fetch, params.code), fetchSnapshot(fetch)]);
  if (!chapter)
    error(404, {
      message: `${place.nom} n’a pas de chapitre « ${params.chapitre.slice(0, 60)} ».`,
      near: CHAPTERS.map(({ id, title, lead }) => ({
        href: `/territoires/${place.territoire}/${id}`,
        text: title,
        aside: lead
      }))
    });
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, url.searchParams.get('comparer'));
  const { id, title, lead, scope } = chapter;
  const questions = [...(asked ? [publicOfTerritory(asked, scope)] : []), ...chapter.questions];
  return serverOnly({
    ...frame,
    chapter: { id, title, lead },
    asked: asked?.code ?? null,
    ...(await buildSections(questions, context, inside))
  });
};
