import { pageOfAddress } from '$lib/catalogue/api/address-query.ts';
import { error } from '@sveltejs/kit';
import { aloneTexts, requestFigure } from '$lib/charts/request-figure.ts';
import { sourceLine } from '$lib/words/source-line.ts';
import { splitAnswer } from '$lib/charts/split-answer.ts';
import { tableModel } from '$lib/charts/table-model.ts';
import { ApiProblem, fetchNamedAnswer, fetchContours, fetchRequest } from '$lib/client/api.ts';
import type { PageServerLoad } from './$types';

/** Rows of the table of a figure shown on another site; the files hold them all. */
const ROWS = 60;

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const asked = Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ''));
  try {
    const request = await fetchRequest(fetch, params.id);
    const answer = await fetchNamedAnswer(fetch, request.id, asked);
    if (splitAnswer(answer, request).length > 1)
      error(422, 'Une figure intégrée montre une seule réponse : donnez une seule valeur à chaque paramètre.');
    const texts = aloneTexts(answer, request.parametres);
    const outlines = async () =>
      (await fetchContours(fetch, { maille: 'departement' })).map(({ geometry }) => geometry);
    return {
      ...texts,
      figure: await requestFigure(answer, texts, outlines),
      table: tableModel(answer, { limit: ROWS }),
      reasons: answer.motifs,
      warning: answer.avertissement,
      source: sourceLine(answer),
      page: pageOfAddress(answer.adresse)
    };
  } catch (reason) {
    if (reason instanceof ApiProblem) error(reason.document.status, reason.document.detail);
    throw reason;
  }
};
