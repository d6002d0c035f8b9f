import type { Answer } from '../catalogue/api/answer.ts';
import type { RequestDetail } from '../catalogue/api/documents.ts';
import { frame } from '../charts/figure-model.ts';
import { askedWords, requestFigure } from '../charts/request-figure.ts';
import { ApiProblem, fetchNamedAnswer, fetchRequest } from '../client/api.ts';
import type { SectionSpec } from '../sections/registry.ts';
import type { Built, Context } from '../sections/section.ts';
import { STUDIES, studiesSection } from '../sections/studies.ts';

const PIECE = /^((gpec|cprdfop|spro|reference)\/\w+)(?:\?(.*))?$/;
/** Characters of an address that are read. */
const LONGEST = 600;

/**
 * A request of the catalogue as a part of a dossier, written as the end of its page's address: `gpec/projets_metier?metier=fap2021:T2A60`.
 * Without a territory of its own, it is asked of that of the dossier. Null for a text that is no such address.
 */
export function pieceSpec(text: string): SectionSpec | null {
  const [, request, theme, query] = PIECE.exec(text.replace(/^\/?catalogue\//, '').slice(0, LONGEST)) ?? [];
  if (request === undefined || theme === undefined) return null;
  const given = Object.fromEntries(new URLSearchParams(query ?? ''));
  const address = query ? `${request}?${new URLSearchParams(given).toString()}` : request;
  return {
    id: address.replaceAll(/[^\w-]+/g, '-'),
    address,
    subject: theme === 'cprdfop' || theme === 'spro' ? theme : 'gpec',
    question: request,
    inside: false,
    build: (context) => buildPiece(context, request, given)
  };
}

async function buildPiece(context: Context, id: string, given: Readonly<Record<string, string>>): Promise<Built> {
  try {
    const request = await fetchRequest(context.fetch, id);
    const answer = await fetchNamedAnswer(context.fetch, id, { ...placeOf(request, context), ...given });
    const texts = { title: request.titre, subtitle: askedWords(answer, request.parametres) };
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

/** The dossier's territory for a request that takes one, at its level or one around it. */
function placeOf({ parametres }: RequestDetail, { place, around }: Context): Record<string, string> {
  const taken = parametres.find(({ nom }) => nom === 'territoire');
  if (taken === undefined) return {};
  const found = [place, ...around].find(({ maille }) => taken.mailles.length === 0 || taken.mailles.includes(maille));
  return { territoire: (found ?? place).territoire };
}
