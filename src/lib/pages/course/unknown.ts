import { error } from '@sveltejs/kit';
import type { CourseSummary } from '../../catalogue/api/documents.ts';
import { findCourses } from '../../client/api.ts';

const LONGEST_SAID = 60;

/** No course has this code, or several do: says so, with those that were perhaps meant. */
export async function refuseCourse(fetcher: typeof fetch, asked: string, code: string): Promise<never> {
  const { formations, voisines } = await findCourses(fetcher, code).catch(() => ({ formations: [], voisines: true }));
  const said = asked.slice(0, LONGEST_SAID);
  error(404, {
    message:
      formations.length === 0
        ? `Formation « ${said} » inconnue. Un code est typé, cfd:…, rncp:… ou rs:… ; une formation se cherche aussi par son nom.`
        : voisines
          ? `Formation « ${said} » inconnue. Vouliez-vous l’une de celles-ci ?`
          : `Le code « ${said} » est celui de plusieurs formations : choisissez-en une.`,
    near: formations.map(door)
  });
}

function door({ formation, nom, niveau }: CourseSummary): { text: string; href: string; aside: string } {
  return {
    text: nom,
    href: `/formations/${formation}`,
    aside: [niveau === null ? null : `niveau ${niveau}`, formation].filter((part) => part !== null).join(' · ')
  };
}
