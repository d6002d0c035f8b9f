import { WORDS } from '../../catalogue/search/tables.gen.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';
import type { Subject } from './subject.ts';

/** Without a word for it, what is asked of a thing. */
const USUAL = WORDS.measures.find(({ code }) => code === 'recrutement');
const ALONE = 4;

/** The request that has the figure sought of a thing, with its parameters; null when none has rows here. */
export function figureOf(
  { type, code }: Pick<Candidate, 'type' | 'code'>,
  { measure }: Pick<Subject, 'measure'>,
  there: Territory | null,
  index: SearchIndex
): string | null {
  if (type !== 'metier' && type !== 'formation' && type !== 'filiere') return null;
  const asked = requestFor((measure?.of ?? USUAL)?.[type], code, index);
  if (!asked || there === null) return asked?.adresse ?? null;
  const place = index.places.nearest(there, asked.request.mailles);
  return place === undefined ? null : `${asked.adresse}&territoire=${place.valeur}`;
}

/** The request that answers of an occupation what its page does not: « combien gagne un maçon ». */
export function figureAlone(index: SearchIndex, { measure }: Subject, things: readonly Candidate[]): Candidate[] {
  if (measure?.of.seul !== true) return [];
  for (const { type, code, titre } of things) {
    const asked = type === 'metier' ? requestFor(measure.of.metier, code, index) : null;
    if (!asked) continue;
    const { adresse, request } = asked;
    const quality = Math.max(...things.map((thing) => thing.quality)) + ALONE;
    const precision = `${request.titre} · ${titre}`;
    return [{ type: 'question', code: request.id, titre: request.question, precision, adresse, quality, levels: [] }];
  }
  return [];
}

/** @param template « requête?paramètre={code} », `{code}` in the list that it takes */
function requestFor(template: string | undefined, code: string, { occupations, questions }: SearchIndex) {
  const [id = '', parameters = ''] = template?.split('?') ?? [];
  const request = questions.find(({ summary }) => summary.id === id)?.summary;
  const [, list = ''] = /\{(\w+)\}/.exec(parameters) ?? [];
  const own = list === 'code' ? code : occupations.atLevel(code, list);
  if (request === undefined || !request.disponible || own === undefined) return null;
  return { request, adresse: `/catalogue/${id}?${parameters.replace(`{${list}}`, own)}` };
}
