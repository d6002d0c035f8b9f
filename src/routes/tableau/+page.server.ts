import type { Answer } from '$lib/catalogue/api/answer.ts';
import { addressQuery } from '$lib/catalogue/api/address-query.ts';
import { indicatorsAsked, LEVEL_TABLES, TABLE_REQUEST, tableAddress } from '$lib/catalogue/api/table-address.ts';
import { tableModel, type TableModel } from '$lib/charts/table-model.ts';
import { enumerated, lowered } from '$lib/text/grammar.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { answerFormats } from '$lib/view/answer-formats.ts';
import { atItsPage, bibtexOf, citationOf } from '$lib/words/citation.ts';
import type { PageServerLoad } from './$types';

/** Shown to whoever chose none. */
const FIRST = ['population', 'chomage', 'demandeurs_pour_mille', 'emplois', 'salaries_prives', 'difficulte'];
/** Before the figures of a row. */
const NAME = 'nom';

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
  const wanted = all ? [...known] : indicatorsAsked(url.searchParams);
  const chosen = wanted.filter((name) => known.has(name));
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
    left: wanted.filter((name) => !known.has(name)).map((name) => whyLeft(name, lignes, levels)),
    warning: answer?.avertissement ?? null,
    id: LEVEL_TABLES + maille,
    query: answer?.adresse.split('?')[1] ?? '',
    formats: answer ? answerFormats(request.formats, answer.colonnes, answer) : [],
    citation: answer ? citationOf(atItsPage(answer), url.origin) : '',
    bibtex: answer ? bibtexOf(atItsPage(answer), url.origin) : ''
  });
};

/** What the table leaves out of what was asked, and the levels that have it. */
function whyLeft(
  name: string,
  dictionary: Answer['lignes'],
  levels: readonly { readonly valeur: string; readonly libelle: string }[]
): string {
  const row = dictionary.find(({ indicateur }) => indicateur === name);
  if (row === undefined) return `« ${name.slice(0, 80)} » n’est pas un indicateur de cet instantané.`;
  const own = String(row['mailles']).split(', ');
  const names = levels.filter(({ valeur }) => own.includes(valeur)).map(({ libelle }) => lowered(libelle));
  return `« ${String(row['libelle'])} » n’est pas donné à cette maille ; il l’est par : ${enumerated(names)}.`;
}

/** In the order asked, or without it when it names no column of this table. */
async function answered(
  fetcher: typeof fetch,
  ordered: readonly (readonly [string, string])[],
  plain: readonly (readonly [string, string])[]
): Promise<Answer> {
  const ask = async (given: readonly (readonly [string, string])[]): Promise<Answer> => {
    const { id, query } = tableAddress(given);
    return fetchNamedAnswer(fetcher, id, Object.fromEntries(new URLSearchParams(query)));
  };
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
  const model = tableModel(answer, { names: [NAME, ...names], limit: answer.lignes.length });
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
