import type { CourseDocument, CourseSummary } from '../../catalogue/api/documents.ts';
import { nearest } from '../../text/suggest.ts';
import { diplomaName, type Diploma } from '../snapshot/diplomas.ts';
import { notFound } from '../problem.ts';

const SHOWN = 60;
const MOST_NEAR = 5;

/** The versions of one diploma, the last opened first. */
export interface Course {
  readonly current: Diploma;
  readonly versions: readonly Diploma[];
}

/** Made once for each snapshot. */
const courses = new WeakMap<readonly Diploma[], ReadonlyMap<string, Course>>();

/** Courses that have a figure, by the typed code of each of their versions; a neighbour without any is not a course. */
export function coursesOf(diplomas: readonly Diploma[]): ReadonlyMap<string, Course> {
  let known = courses.get(diplomas);
  if (known === undefined) {
    const groups = new Map<string, Diploma[]>();
    for (const diploma of diplomas) groups.set(diploma.courant, [...(groups.get(diploma.courant) ?? []), diploma]);
    known = new Map(
      [...groups.values()]
        .filter((versions) => versions.some(({ citee }) => citee))
        .flatMap((versions) => {
          const [current, ...former] = [...versions].sort(
            (a, b) =>
              Number(b.formation === b.courant) - Number(a.formation === a.courant) ||
              (b.ouverture ?? '').localeCompare(a.ouverture ?? '')
          );
          if (current === undefined) return [];
          const course = { current, versions: [current, ...former] };
          return versions.map(({ formation }): [string, Course] => [formation, course]);
        })
    );
    courses.set(diplomas, known);
  }
  return known;
}

/** The courses of a typed code: one for a diploma, any number for a card that several share. */
export function coursesWith(diplomas: readonly Diploma[], code: string): Course[] {
  const all = coursesOf(diplomas);
  const direct = all.get(code);
  if (direct) return [direct];
  const typed = code.replace(/^certif-info:/, 'certifinfo:');
  return [
    ...new Set(
      diplomas
        .filter(({ certifications, certifinfo }) => certifications.includes(typed) || certifinfo.includes(typed))
        .flatMap(({ formation }) => all.get(formation) ?? [])
    )
  ];
}

export function coursesNear(diplomas: readonly Diploma[], code: string): Course[] {
  const all = coursesOf(diplomas);
  const number = code.replace(/^[a-z-]+:/, '');
  const codes = new Map(
    diplomas.flatMap(({ formation, cfd, certifications }) =>
      all.has(formation)
        ? [cfd, ...certifications.map((card) => card.replace('rncp:', ''))].map((one): [string, string] => [
            one,
            formation
          ])
        : []
    )
  );
  return [...new Set(nearest(number, codes.keys(), MOST_NEAR).flatMap((one) => all.get(codes.get(one) ?? '') ?? []))];
}

export function summarizeCourse({ current }: Course): CourseSummary {
  const { courant, libelle, diplome, niveau, nsf_libelle } = current;
  return { formation: courant, nom: diplomaName(current), libelle, diplome, niveau, nsf_libelle };
}

/** @throws RequestProblem (404) when no course has this code, or when several do */
export function courseDocument(diplomas: readonly Diploma[], code: string): CourseDocument {
  const [course, ...others] = coursesWith(diplomas, code);
  const said = code.slice(0, SHOWN);
  if (course === undefined)
    throw notFound(
      'code',
      `Formation « ${said} » inconnue`,
      coursesNear(diplomas, code).map(({ current }) => current.courant),
      'un code est typé, cfd:… ou rncp:… (voir /api/v1/courses?q=…)'
    );
  if (others.length > 0)
    throw notFound(
      'code',
      `Le code « ${said} » est celui de plusieurs formations`,
      [course, ...others].map(({ current }) => current.courant),
      ''
    );
  const all = coursesOf(diplomas);
  const { current, versions } = course;
  const among = (codes: readonly string[]): CourseSummary[] =>
    [...new Set(codes.flatMap((one) => all.get(one) ?? []))].filter((one) => one !== course).map(summarizeCourse);
  const certifications = unique(versions.flatMap((version) => version.certifications));
  const published = new Set(versions.flatMap((one) => (one.fiches_rapprochees ? [] : one.certifications)));
  return {
    ...summarizeCourse(course),
    versions: versions.map(({ formation, ouverture, fermeture, citee }) => ({
      formation,
      ouverture,
      fermeture,
      citee
    })),
    certifications,
    certifications_rapprochees: certifications.filter((one) => !published.has(one)),
    certifinfo: unique(versions.flatMap((version) => version.certifinfo)),
    famille: current.famille ?? versions.find(({ famille }) => famille !== null)?.famille ?? null,
    annee_commune: among(versions.flatMap(({ annee_commune: year }) => year ?? []))[0] ?? null,
    remplace: among(versions.flatMap(({ remplace }) => remplace)),
    remplace_par: among(versions.flatMap(({ remplace_par: next }) => next)),
    meme_fiche: among(
      diplomas
        .filter((diploma) => diploma.certifications.some((card) => certifications.includes(card)))
        .map(({ formation }) => formation)
    )
  };
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort();
}
