import { redirect } from '@sveltejs/kit';
import { courseCodeIn } from '$lib/catalogue/course-code.ts';
import { fetchCourse, fetchSnapshot } from '$lib/client/api.ts';
import { COURSE_SECTIONS } from '$lib/pages/course/registry.ts';
import { courseSlots, datesInWords } from '$lib/pages/course/course.ts';
import { dayOfReading } from '$lib/pages/source-life.ts';
import { loadPlacePage, territoryNamed } from '$lib/pages/place/load-place.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { askedPublic } from '$lib/pages/publics/asked-public.ts';
import { publicOfCourse } from '$lib/pages/course/public.ts';
import { refuseCourse } from '$lib/pages/course/unknown.ts';
import { match as isCertification } from '../../../params/certification.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = askedPublic(url);
  const code = courseCodeIn(params.code) ?? params.code;
  // A card written otherwise: « RNCP38596 ».
  if (isCertification(code)) redirect(307, `/formations/${code}${url.search}`);
  const [course, snapshot] = await Promise.all([fetchCourse(fetch, code), fetchSnapshot(fetch)]);
  if (!course) return refuseCourse(fetch, params.code, code);
  // A bare number or a former version of the diploma.
  if (params.code !== course.formation) redirect(307, `/formations/${course.formation}${url.search}`);
  const place = await territoryNamed(fetch, url, snapshot);
  const { context, inside, frame } = await loadPlacePage(fetch, place, snapshot, place.territoire);
  const own = { ...context, course, slots: courseSlots(course) };
  const questions = [...(asked ? [publicOfCourse(asked)] : []), ...COURSE_SECTIONS];
  const built = await buildSections(questions, own, inside);
  const today = dayOfReading(snapshot.demo);
  return serverOnly({
    course,
    versions: course.versions.map((version) => ({ ...version, dates: datesInWords(version, today) })),
    closed: isClosed(course.versions[0]?.fermeture ?? null, today),
    place,
    asked: asked?.code ?? null,
    others: frame.others,
    outside: frame.outside,
    ...built
  });
};

function isClosed(closing: string | null, today: string): boolean {
  return closing !== null && closing < today;
}
