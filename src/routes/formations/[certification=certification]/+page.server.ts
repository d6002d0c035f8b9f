import { redirect } from '@sveltejs/kit';
import { fetchAnswer, fetchCourse, fetchSnapshot } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { CERTIFICATION_QUESTIONS, certificationSlots } from '$lib/pages/course/certification.ts';
import { refuseCourse } from '$lib/pages/course/unknown.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { loadPlacePage, territoryNamed } from '$lib/pages/place/load-place.ts';
import { textOf } from '$lib/words/figure.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const code = params.certification;
  const slots = certificationSlots(code);
  const { lignes } = await fetchAnswer(fetch, 'reference/certifications', slots);
  const [card] = lignes;
  if (card === undefined) {
    // No register was read: a course may hold this card all the same.
    const course = await fetchCourse(fetch, code);
    if (course === null) return refuseCourse(fetch, code, code);
    redirect(307, `/formations/${course.formation}${url.search}`);
  }
  const snapshot = await fetchSnapshot(fetch);
  const place = await territoryNamed(fetch, url, snapshot);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, place.territoire);
  return serverOnly({
    ...slots,
    name: textOf(card, 'certification'),
    level: textOf(card, 'niveau'),
    diploma: textOf(card, 'diplome'),
    place,
    others: frame.others,
    outside: frame.outside,
    ...(await buildSections(CERTIFICATION_QUESTIONS, { ...context, slots }, inside))
  });
};
