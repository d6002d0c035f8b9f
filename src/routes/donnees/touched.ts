import type { RowOf } from '$lib/catalogue/api/rows.ts';
import { listRequests } from '$lib/client/api.ts';
import { questionsAsking } from '$lib/pages/questions.ts';
import { numbered } from '$lib/text/grammar.ts';
import { textOf } from '$lib/words/figure.ts';

/** The referential that gives each code of a passage. */
const DEFINED_BY: Readonly<Record<string, string>> = {
  cfd: 'bcn',
  certification: 'rncp',
  certifinfo: 'certif_info',
  fap2009: 'fap',
  fap2021: 'fap',
  formacode: 'formacode',
  rncp: 'rncp',
  rome: 'rome',
  rome_v3: 'rome',
  rome_v4: 'rome',
  rs: 'rncp'
};

/** Sources that give codes, lists of codes or not. */
export const CODE_SOURCES: ReadonlySet<string> = new Set(Object.values(DEFINED_BY));

/** What a new edition of a referential touches: « 12 requêtes, 9 questions de 4 pages, 2 passages ». */
export async function touchedBy(
  fetcher: typeof fetch,
  source: string,
  passages: readonly RowOf<'reference/pertes_passages'>[]
): Promise<string> {
  const { requetes } = await listRequests(fetcher, { source });
  const { pages, questions } = questionsAsking(new Set(requetes.map(({ id }) => id)));
  const joined = passages.filter(
    (row) =>
      textOf(row, 'source') === source ||
      [textOf(row, 'nomenclature_de'), textOf(row, 'nomenclature_vers')].some((code) => DEFINED_BY[code] === source)
  ).length;
  return [
    numbered(requetes.length, 'requête', 'requêtes'),
    ...(questions > 0
      ? [`${numbered(questions, 'question', 'questions')} de ${numbered(pages, 'page', 'pages')}`]
      : []),
    ...(joined > 0 ? [numbered(joined, 'passage', 'passages')] : [])
  ].join(', ');
}
