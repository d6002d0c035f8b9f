import type { Answer } from '$lib/catalogue/api/answer.ts';
import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { indicatorsAsked, TABLE_REQUEST, tableQuery } from '$lib/catalogue/api/table-address.ts';
import { tableModel, type TableModel } from '$lib/charts/table-model.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { answerFormats } from '$lib/view/answer-formats.ts';
import { atItsPage, bibtexOf, citationOf } from '$lib/words/citation.ts';
import type { PageServerLoad } from './$types';

/** Shown to whoever chose none. */
const FIRST = ['population', 'chomage', 'demandeurs_pour_mille', 'emplois', 'salaries_prives', 'difficulte'];
/** Before the figures of a row. */
const NAME = 'nom';
const FIGURE = 'valeur_';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const request = await fetchRequest(fetch, TABLE_REQUEST);
  const levels = request.parametres.find(({ nom }) => nom === 'maille')?.valeurs ?? [];
  const asked = url.searchParams.get('maille') ?? '';
  const level = levels.find(({ valeur }) => valeur === asked) ?? levels[0];
  const maille = level?.valeur ?? '';
  const { lignes } = await fetchNamedAnswer(fetch, 'reference/dictionnaire_indicateurs', {});
  const indicators = lignes
    .filter(({ mailles }) => String(mailles).split(', ').includes(maille))
    .map((row) => ({
      name: String(row['indicateur']),
      label: String(row['libelle']),
      definition: String(row['definition']),
      request: String(row['requete']),
      sources: String(row['sources'] ?? '')
    }));
  const known = new Set(indicators.map(({ name }) => name));
  const all = url.searchParams.getAll('indicateurs').includes('*');
  const chosen = all ? [...known] : indicatorsAsked(url.searchParams).filter((name) => known.has(name));
  const names = chosen.length > 0 ? chosen : FIRST.filter((name) => known.has(name));
  const tri = url.searchParams.get('tri') ?? '';
  const pairs: [string, string][] = [
    ['maille', maille],
    ['indicateurs', all ? '*' : names.join(',')]
  ];
  const answer =
    names.length === 0 ? null : await answered(fetch, tri === '' ? pairs : [...pairs, ['tri', tri]], pairs);
  return serverOnly({
    levels,
    maille,
    level: level?.libelle ?? '',
    indicators: indicators.map((one) => ({ ...one, chosen: names.includes(one.name) })),
    everything: `/tableau?${addressQuery([
      ['maille', maille],
      ['indicateurs', '*']
    ])}`,
    table: answer && sortable(answer, names, tri, pairs),
    warning: answer?.avertissement ?? null,
    query: answer?.adresse.split('?')[1] ?? '',
    formats: answer ? answerFormats(request.formats, request.colonnes, answer) : [],
    citation: answer ? citationOf(atItsPage(answer), url.origin) : '',
    bibtex: answer ? bibtexOf(atItsPage(answer), url.origin) : ''
  });
};

/** In the order asked, or without it when it names no column of this table. */
async function answered(
  fetcher: typeof fetch,
  ordered: readonly (readonly [string, string])[],
  plain: readonly (readonly [string, string])[]
): Promise<Answer> {
  const ask = async (given: readonly (readonly [string, string])[]): Promise<Answer> =>
    fetchNamedAnswer(fetcher, TABLE_REQUEST, Object.fromEntries(new URLSearchParams(tableQuery(given))));
  return ask(ordered).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.document.status === 400 && ordered.length > plain.length)
      return ask(plain);
    throw error;
  });
}

/** The table of the figures chosen, each heading a link that sorts by it: the largest first, then the smallest. */
function sortable(
  answer: Answer,
  names: readonly string[],
  tri: string,
  pairs: readonly (readonly [string, string])[]
): TableModel {
  const model = tableModel(answer, {
    names: [NAME, ...names.map((name) => FIGURE + name)],
    limit: answer.lignes.length
  });
  return {
    ...model,
    columns: model.columns.map((column) => ({
      ...column,
      order: {
        href: `/tableau?${addressQuery([...pairs, ['tri', tri === `-${column.key}` ? column.key : `-${column.key}`]])}`,
        sorted: tri === column.key ? 'ascending' : tri === `-${column.key}` ? 'descending' : 'none'
      }
    }))
  };
}
