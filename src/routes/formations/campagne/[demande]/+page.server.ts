import { error } from '@sveltejs/kit';
import { requestPage } from '$lib/charts/figure-model.ts';
import { fetchAnswer, fetchSnapshot, fetchTerritory } from '$lib/client/api.ts';
import { serverOnly } from '$lib/client/server-only.ts';
import { questionOf } from '$lib/pages/build-question.ts';
import { buildSections } from '$lib/pages/build-sections.ts';
import { namedOf } from '$lib/pages/campaign/campaign.ts';
import { voteLine, VOTES } from '$lib/pages/campaign/vote.ts';
import { loadPlacePage } from '$lib/pages/place/load-place.ts';
import { questionsIn } from '$lib/pages/questions.ts';
import type { Context } from '$lib/pages/section.ts';
import type { PageServerLoad } from './$types';

const QUESTIONS = questionsIn('demande').questions.map((rule) => questionOf(rule));

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const snapshot = await fetchSnapshot(fetch);
  const campaign = url.searchParams.get('campagne');
  const answer = await fetchAnswer(fetch, 'cprdfop/campagne', campaign === null ? {} : { campagne: campaign });
  const row = answer.lignes.find(({ numero }) => numero === params.demande);
  if (!row)
    error(
      404,
      `La campagne lue n’a pas de demande « ${params.demande.slice(0, 40)} » ; la liste est sur /formations/campagne.`
    );
  const place = await fetchTerritory(fetch, row.bassin ?? row.lieu ?? snapshot.region);
  if (!place) error(404, 'Le territoire de cette demande n’est pas dans l’instantané.');
  const { context, inside } = await loadPlacePage(fetch, place, snapshot, place.territoire);
  const slots = { demande: row.numero ?? '', campagne: answer.parametres['campagne'] ?? '', formation: row.code ?? '' };
  const line = voteLine(row, 'Favorable', { date: '', body: '', service: '' }, snapshot.region);
  const filled = new URLSearchParams({
    id: line.id ?? '',
    decision: line.decision ?? '',
    formation: line.formation ?? '',
    indicateur: line.indicateur ?? '',
    territoire: row.lieu ?? snapshot.region
  });
  const { sections } = await buildSections(QUESTIONS, { ...context, slots }, inside);
  return serverOnly({
    row,
    place,
    votes: Object.keys(VOTES),
    title: namedOf(row),
    answered: sections.filter(({ sentences }) => sentences.length > 0),
    producers: await producersOf(context),
    request: requestPage(answer),
    unknown: sections.flatMap((section) => section.unknown ?? []),
    vote: `/decisions?${filled.toString().replaceAll('%3A', ':')}#nouvelle`
  });
};

/** Who produced what the sheet says, once each: what each file is stands with its request. */
async function producersOf({ answers }: Context): Promise<string[]> {
  const asked = (await Promise.all(answers.values())).flatMap((answer) => answer?.sources ?? []);
  const counted = asked.filter(({ referentiel }) => !referentiel);
  return [...new Set(counted.map(({ producteur }) => producteur.replace(/\s*[(,].*$/u, '')))];
}
