import { redirect } from '@sveltejs/kit';
import { fetchTerritory, listRequests, searchEverything } from '$lib/client/api.ts';
import type { RequestList } from '$lib/catalogue/api/documents.ts';
import type { SearchAnswer, SearchKind } from '$lib/catalogue/api/search.ts';
import { markWords } from '$lib/catalogue/search/marks.ts';
import { rowsAbout } from '$lib/pages/place/search-place.ts';
import type { PageServerLoad } from './$types';

const LONGEST = 120;
/** Questions of the catalogue shown after the answers. */
const MOST_QUESTIONS = 12;
/** Answers after which other questions of the catalogue help. */
const ABOUT_FIGURES: readonly SearchKind[] = ['question', 'public', 'absent', 'filiere'];

export const load: PageServerLoad = async ({ fetch, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST);
  if (q === '') return { q, subject: null, answers: [], near: false, rows: [], questions: [], corrections: [] };
  const { reponses, sujet, lieu } = await searchEverything(fetch, q);
  const [first] = reponses;
  // A typed code, or a number that only one thing bears.
  if (first && reponses.length === 1 && isCodeOf(q, first)) redirect(303, first.adresse);
  const place = lieu && (await fetchTerritory(fetch, lieu.territoire));
  const [catalogue, rows] = await Promise.all([
    sujet !== null || (first && ABOUT_FIGURES.includes(first.type)) ? listRequests(fetch, { q: sujet ?? q }) : null,
    sujet !== null && place ? rowsAbout(fetch, sujet, place) : []
  ]);
  return {
    q,
    subject: sujet,
    answers: reponses,
    near: first?.approche ?? false,
    rows,
    questions: catalogue === null ? [] : questionsAfter(catalogue, reponses, lieu?.territoire ?? null, place?.maille),
    corrections: catalogue?.corrections ?? []
  };
};

/** « 35238 », « commune:35238 » or « rome K1304 » say one thing when only one bears it. */
function isCodeOf(q: string, { code }: SearchAnswer): boolean {
  const typed = q.toLowerCase();
  const last = typed.split(/[\s:]+/).at(-1) ?? '';
  return code.toLowerCase() === typed || (/\d/.test(last) && code.toLowerCase().endsWith(`:${last}`));
}

/** Questions of the catalogue that hold all that was typed and are not among the answers. */
function questionsAfter(
  { requetes }: RequestList,
  answers: readonly SearchAnswer[],
  territoire: string | null,
  maille: string | undefined
) {
  const shown = new Set(answers.map(({ code }) => code));
  return requetes
    .filter(({ id, recherche }) => recherche?.entier && !shown.has(id))
    .slice(0, MOST_QUESTIONS)
    .map(({ id, titre, question, mailles, recherche }) => ({
      id,
      href: `/catalogue/${id}${territoire !== null && maille !== undefined && mailles.includes(maille) ? `?territoire=${territoire}` : ''}`,
      titre: markWords(titre, recherche?.formes ?? []),
      question: markWords(question, recherche?.formes ?? [])
    }));
}
