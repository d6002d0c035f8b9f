import type { Answer } from '../catalogue/api/answer.ts';
import type { RequestDetail } from '../catalogue/api/documents.ts';
import { frame } from '../charts/figure-model.ts';
import { requestedWords, requestFigure } from '../charts/request-figure.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest, fetchTerritories } from '../client/api.ts';
import { compareSubject } from '../pages/comparison/compared-subject.ts';
import { comparedContexts, MOST_TERRITORIES } from '../pages/comparison/comparison.ts';
import type { SectionSpec } from '../pages/lists/registry.ts';
import { placesStanding } from '../pages/elsewhere.ts';
import type { Built, Context } from '../pages/section.ts';
import { readSubject, type SubjectAddress } from '../pages/comparison/subject-address.ts';
import { STUDIES, studiesSection } from '../pages/studies.ts';

/** A request as a part of a dossier: `gpec/projets_metier?metier=fap2021:T2A60`. Null for no such address. */
export function pieceSpec(text: string): SectionSpec | null {
  const subject = readSubject(text);
  if (subject === null) return null;
  const { address, request, theme, given } = subject;
  const among = (given['territoire'] ?? '').split(',').filter((code) => code.includes(':') && !code.endsWith('*'));
  const several = among.length > 1 && among.length <= MOST_TERRITORIES;
  return {
    id: address.replaceAll(/[^\w-]+/g, '-'),
    address,
    ...(several ? { among } : {}),
    subject: theme === 'cprdfop' || theme === 'spro' ? theme : 'gpec',
    question: request,
    inside: false,
    build: (context) => (several ? buildComparison(context, subject, among) : buildPiece(context, request, given))
  };
}

async function buildComparison(
  { fetch: fetcher }: Context,
  subject: SubjectAddress,
  among: readonly string[]
): Promise<Built> {
  const contexts = await comparedContexts(fetcher, await fetchTerritories(fetcher, among));
  const [{ question, figures, notes }, read] = await Promise.all([
    compareSubject(contexts, subject),
    Promise.all(among.map((territoire) => readingOf(fetcher, subject, territoire)))
  ]);
  const sentences = [...new Set(read.filter((text) => text !== null)), ...notes];
  return { section: { question, sentences, figures: [...figures] }, key: null };
}

/** The sentence that a request says of one territory: a figure to quote; null where it has none of its own. */
async function readingOf(
  fetcher: typeof fetch,
  { request, given }: SubjectAddress,
  territoire: string
): Promise<string | null> {
  const answer = await fetchNamedAnswer(fetcher, request, { ...given, territoire }).catch((error: unknown) => {
    if (error instanceof ApiProblem) return null;
    throw error;
  });
  return answer !== null && answer.lignes.length > 0 ? answer.requete.lecture : null;
}

async function buildPiece(context: Context, id: string, given: Readonly<Record<string, string>>): Promise<Built> {
  try {
    const request = await fetchRequest(context.fetch, id);
    const answer = await fetchNamedAnswer(context.fetch, id, { ...placeOf(request, context), ...given });
    const texts = { title: request.titre, subtitle: requestedWords(answer, request.parametres) };
    const figure =
      (await requestFigure(answer, texts, () => Promise.resolve(context.outlines))) ?? frame(answer, texts);
    if (id === STUDIES) return { section: { question: request.question, ...citedOrNot(answer) }, key: null };
    const sentences = [answer.requete.lecture, ...answer.signalements].filter((text) => text !== null);
    return { section: { question: request.question, sentences, figures: [figure] }, key: null };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    const sentence = `« ${id} » n’a pas de réponse ici : ${error.reasons.join(' ; ')}.`;
    return { section: { sentences: [sentence], figures: [] }, key: null };
  }
}

/** Studies are cited, all of them; none says why. */
function citedOrNot(answer: Answer): Built['section'] {
  const section = studiesSection(answer, answer.lignes.length);
  return section.studies === undefined ? { ...section, sentences: [...answer.motifs] } : section;
}

/** The dossier's territory for a request that takes one, or one at its level that stands for it. */
function placeOf({ parametres }: RequestDetail, context: Context): Record<string, string> {
  const taken = parametres.find(({ nom }) => nom === 'territoire');
  if (taken === undefined) return {};
  const found = placesStanding(context).find(
    ({ maille }) => taken.mailles.length === 0 || taken.mailles.includes(maille)
  );
  return { territoire: (found ?? context.place).territoire };
}
