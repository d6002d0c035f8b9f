import { WORDS } from '../../catalogue/search/tables.gen.ts';
import type { Measure } from '../../catalogue/search/tables.ts';
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
  if (!asked || there === null) return asked?.address ?? null;
  const place = index.places.nearest(there, asked.levels);
  return place === undefined ? null : `${asked.address}&territoire=${place.valeur}`;
}

/** The request that answers of an occupation what its page does not: « combien gagne un maçon ». */
export function figureAlone(index: SearchIndex, { measure }: Subject, things: readonly Candidate[]): Candidate[] {
  if (measure?.of.seul !== true) return [];
  const [found] = things.flatMap((thing) => {
    const asked = thing.type === 'metier' ? requestFor(measure.of.metier, thing.code, index) : null;
    return asked ? [{ asked, thing }] : [];
  });
  if (found === undefined) return [];
  const { id, titre, question, address } = found.asked;
  return [
    {
      type: 'question',
      code: id,
      titre: question,
      precision: `${titre} · ${found.thing.titre}`,
      adresse: address,
      quality: Math.max(...things.map(({ quality }) => quality)) + ALONE,
      levels: []
    }
  ];
}

function requestFor(template: Measure['metier'], code: string, { occupations, questions }: SearchIndex) {
  const [id = '', parameters = ''] = template?.split('?') ?? [];
  const request = questions.find(({ summary }) => summary.id === id)?.summary;
  if (request === undefined || !request.disponible) return null;
  const [, list = ''] = /\{(\w+)\}/.exec(parameters) ?? [];
  const own = list === 'code' ? code : occupations.atLevel(code, list);
  if (own === undefined) return null;
  const { titre, question, mailles } = request;
  return { id, titre, question, levels: mailles, address: `/catalogue/${id}?${parameters.replace(`{${list}}`, own)}` };
}
