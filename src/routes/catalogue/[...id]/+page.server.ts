import { addressQuery, pageOfAddress } from '$lib/catalogue/api/address-query.ts';
import { frenchQuotes } from '$lib/text/typeset.ts';
import { error, redirect } from '@sveltejs/kit';
import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { RequestDetail } from '$lib/catalogue/api/documents.ts';
import { atItsPage, bibtexOf, citationOf } from '$lib/words/citation.ts';
import { datasetScript } from '$lib/words/dataset.ts';
import { termsIn } from '$lib/catalogue/glossary/find-terms.ts';
import { formatDate } from '$lib/text/dates.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '$lib/client/api.ts';
import { fetchPlaceTexts, fetchTerritoryChoices, type TerritoryChoice } from '$lib/client/territory-choices.ts';
import { answerFormats } from '$lib/view/answer-formats.ts';
import { measureLinks, MEASURES_FIELD, splitMeasures, writeMeasures } from '$lib/view/measures.ts';
import { timeSteps } from '$lib/view/time-steps.ts';
import { MOST_TERRITORIES } from '$lib/pages/comparison/comparison.ts';
import { joinSubjects, subjectAddress } from '$lib/pages/comparison/subject-address.ts';
import { placesAsked } from '$lib/pages/place/right-level.ts';
import { tidyQuery } from '$lib/view/request-query.ts';
import { formColumns, pageLinks, queryOf, SHOWN_ROWS } from '$lib/view/table-controls.ts';
import { requestedWords } from '$lib/charts/request-figure.ts';
import { tableModel } from '$lib/charts/table-model.ts';
import { answerFigures } from '../answer-figures.ts';
import type { PageServerLoad } from './$types';
import { serverOnly } from '$lib/client/server-only.ts';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const tidy = tidyQuery(url.searchParams);
  if (tidy !== null) redirect(303, `${url.pathname}${tidy === '' ? '' : `?${tidy}`}`);
  const request = await refuse(fetchRequest(fetch, params.id));
  const { [MEASURES_FIELD]: listed, ...typed } = Object.fromEntries(
    [...url.searchParams].filter(([, value]) => value !== '')
  ) as Record<string, string>;
  const measures = splitMeasures(listed);
  const laid = writeMeasures(measures);
  const addressOf = (values: Readonly<Record<string, string>>): string =>
    `${url.pathname}?${new URLSearchParams({ ...values, ...laid }).toString().replaceAll('%3A', ':')}`;
  const { asked, problems } = await placesAsked(fetch, request.parametres, typed, addressOf);
  if (problems.length === 0 && addressOf(asked) !== addressOf(typed)) redirect(303, addressOf(asked));
  const outcome = await fetchNamedAnswer(fetch, request.id, asked).then(
    (answer) => ({ answer, problem: null }),
    (reason: unknown) => {
      if (reason instanceof ApiProblem) return { answer: null, problem: reason };
      throw reason;
    }
  );
  const { answer, problem } = outcome as { answer: Answer | null; problem: ApiProblem | null };
  return serverOnly({
    request,
    values: answer?.parametres ?? asked,
    // What the address asks in full, so that a form that lays the table out keeps the rest.
    query: { ...(answer ? queryOf(answer) : asked), ...laid },
    laid,
    ...formColumns(request, answer),
    problem: problem && {
      title: problem.document.title,
      messages: problem.reasons.map(frenchQuotes),
      // Of a place, the ways out are told with it.
      instead: problems.length > 0 || !problem.document.essayez ? null : pageOfAddress(problem.document.essayez),
      places: problems
    },
    names: await fetchPlaceTexts(
      fetch,
      request.parametres
        .filter(({ domaine }) => domaine === 'territoires')
        .flatMap(({ nom }) => (answer?.parametres ?? asked)[nom]?.split(',') ?? [])
    ),
    terms: termsIn(textsOf(request)),
    choices: await choicesOf(fetch, request),
    found: answer && foundBy(request, answer, url.origin),
    result: answer && (await resultOf(fetch, request, answer, url.origin, measures))
  });
};

/** What search engines, sites that share an address and those that frame it read of the page. */
function foundBy(request: RequestDetail, answer: Answer, origin: string) {
  const address = origin + pageOfAddress(answer.adresse);
  const drawn = request.graphique !== null || request.carte !== null;
  const figure = origin + answer.adresse.replace('/requests/', '/figures/');
  return {
    address,
    card:
      drawn && answer.lignes.length > 0
        ? `${figure}${figure.includes('?') ? '&' : '?'}format=png&largeur=1200&echelle=1`
        : null,
    oembed: `/api/v1/oembed?${addressQuery([['url', address]])}`,
    dataset: datasetScript(request, { origin, place: answer.instantane.region_nom, modified: request.modifiee })
  };
}

/** Said where measures are asked of what is no map. */
const NO_MAP =
  'Cette réponse ne se lit pas sur une carte de territoires : les mesures choisies ne sont que dans son tableau.';

/** The territories that a parameter takes: those of a level that it does not are not offered. */
async function choicesOf(fetcher: typeof fetch, { parametres }: RequestDetail): Promise<TerritoryChoice[]> {
  const taken = parametres.filter(({ domaine }) => domaine === 'territoires');
  return taken.length === 0
    ? []
    : (await fetchTerritoryChoices(fetcher)).filter(({ level }) =>
        taken.some(({ mailles }) => mailles.length === 0 || mailles.includes(level))
      );
}

/** All that a request says in words: its terms are explained beside it. */
function textsOf({ titre, question, formule, champ, notes, parametres, colonnes }: RequestDetail): string[] {
  return [
    titre,
    question,
    ...[...parametres, ...colonnes].map(({ libelle }) => libelle),
    formule ?? '',
    champ ?? '',
    ...notes
  ];
}

async function resultOf(
  fetcher: typeof fetch,
  request: RequestDetail,
  answer: Answer,
  origin: string,
  asked: readonly string[]
) {
  const subtitle = requestedWords(answer, request.parametres);
  const { figures, undrawn, small, maps } = await answerFigures(fetcher, request, answer, subtitle, asked);
  const own = `/catalogue/${request.id}`;
  const cited = atItsPage(answer);
  return {
    lecture: answer.requete.lecture,
    etat: answer.etat,
    motifs: answer.motifs,
    signals: figures.length > 0 ? answer.signalements : [...answer.signalements, ...answer.couverture],
    comments: await commentsOn(fetcher, request.id, answer.parametres['territoire']),
    warning: answer.avertissement,
    subtitle,
    figures,
    undrawn,
    vue: answer.vue,
    sortable: answer.colonnes.map(({ nom, libelle, role }) => ({ nom, libelle, role })),
    table: tableModel(answer, { limit: SHOWN_ROWS }),
    pages: pageLinks(answer, writeMeasures(asked)),
    rows: answer.lignes.length,
    truncated: answer.tronque,
    origin,
    address: origin + answer.adresse,
    map:
      request.carte?.type === 'hexagones'
        ? `/carte?couche=${request.id}${answer.parametres['territoire'] ? `&territoire=${answer.parametres['territoire']}` : ''}`
        : null,
    query: answer.adresse.split('?')[1] ?? '',
    formats: answerFormats(request.formats, request.colonnes, answer),
    compare: comparePage(answer),
    time: timeSteps(request, queryOf(answer), writeMeasures(asked)),
    // Named by what it measures, each of two maps has its own table.
    paired: maps !== null && maps.measures.length > 1,
    measures:
      maps !== null && maps.known.length > 1
        ? measureLinks(own, queryOf(answer), maps.known, maps.measures, maps.usual)
        : null,
    refusedMeasures: maps?.refused ?? (asked.length > 0 && maps === null ? NO_MAP : null),
    small,
    // The SQL takes parameters, not how a table is laid out.
    sqlQuery: new URLSearchParams(answer.parametres).toString(),
    sources: answer.sources,
    citation: citationOf(cited, origin),
    bibtex: bibtexOf(cited, origin)
  };
}

/** The page where these territories are compared on this subject and on others; null for one territory or a whole level. */
function comparePage({ requete, parametres: { territoire = '', ...others } }: Answer): string | null {
  const codes = territoire.split(',');
  if (codes.length < 2 || codes.length > MOST_TERRITORIES || /[*]|zone:/.test(territoire)) return null;
  const subject = joinSubjects([subjectAddress(requete.id, others)]);
  return `/comparer?${addressQuery([
    ['territoires', territoire],
    ['sujets', subject]
  ])}`;
}

/** What the region says of this request here: comments on it or on all, of this territory or of all. */
async function commentsOn(fetcher: typeof fetch, id: string, territory: string | undefined) {
  const { lignes } = await fetchNamedAnswer(fetcher, 'reference/commentaires', {});
  return lignes
    .filter(
      ({ requete, territoire }) =>
        (requete === null || requete === id) && (territoire === null || territoire === territory)
    )
    .map(({ texte, auteur, date }) => ({
      text: String(texte),
      author: String(auteur),
      date: formatDate(String(date))
    }));
}

async function refuse<T>(promise: Promise<T>): Promise<T> {
  return promise.catch((reason: unknown) => {
    if (reason instanceof ApiProblem) error(reason.document.status, reason.document.detail);
    throw reason;
  });
}
