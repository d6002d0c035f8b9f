import { leadingDiploma } from '../../catalogue/search/diplomas.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { fullWords, isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import { requestsAbout } from '../describe/request-list.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate, RankedCandidate } from './candidate.ts';
import type { PlaceIndex } from './places.ts';
import { isNamed } from './respell.ts';
import type { SearchIndex } from './search-index.ts';
import { saysOne, soughtAs, type Subject } from './subject.ts';

const QUALITY = 104;

/** Things sought that Maille has not. @param there territories of the place named, empty without one */
export function absencesIn(subject: Subject, there: readonly Territory[], places: PlaceIndex): Candidate[] {
  const [first] = there;
  return WORDS.absences.flatMap(({ code, titre, mots, sauf, phrase, porte, mailles }): Candidate[] => {
    if (!mots.split(',').some((one) => saysOne(subject, one) && saysSmallWords(subject.text, one))) return [];
    if (sauf !== undefined && saysOne(subject, sauf)) return [];
    // A figure of some levels is not absent of a place that has one of them, nor without a place.
    if (mailles && (first === undefined || there.some(({ maille }) => mailles.includes(maille)))) return [];
    const nearest = first && mailles?.flatMap((maille) => places.around(first, maille) ?? [])[0];
    const place = nearest ?? first;
    const precision = nearest ? `${phrase.replace(/\.$/, '')}, ${nearest.lieu}.` : phrase;
    const adresse = nearest ? `${porte}?territoire=${nearest.valeur}` : porte;
    const on = place === undefined ? {} : { territoire: place.valeur };
    return [{ type: 'absent', code, titre, precision, adresse, quality: QUALITY, ...on }];
  });
}

/** « mes droits » is not « droits »: a small word of a phrase is said too. */
function saysSmallWords(text: string, phrase: string): boolean {
  const said = ` ${plainText(text)} `;
  return wordsIn(phrase).every(({ text: word }) => !isEmptyWord(word) || said.includes(` ${plainText(word)} `));
}

/** Beside the best of what was found. */
const BESIDE = 0.1;
const ALONE = 84;
/** Of the whole name of a thing, a word of the search left out: what is sought is a kind of it. */
const WIDER = 74;

/** A name that no list has: before what is nearest, unless its first word is in a list. @param best the first of what is nearest */
export function unknownIn(index: SearchIndex, subject: Subject, best: RankedCandidate | undefined): Candidate {
  const { things, diploma, text, forms, measure } = subject;
  const { catalogue, reference } = index;
  const thing = things.at(-1) ?? soughtAs(text, 0);
  const [typed, meant] = thing.terms[0]?.phrases ?? [];
  const [first] = fullWords(leadingDiploma(thing.text)?.rest ?? thing.text);
  const held = new Set(requestsAbout(catalogue, reference, text).found.flatMap(({ formes }) => formes));
  const isPart = reference.sources.some(({ source, synthetique }) => source === 'rome' && synthetique);
  const isNew =
    (diploma !== null && best?.candidate.type !== 'formation' && measure === null) ||
    (best?.candidate.type === 'question'
      ? forms.some((word) => !word.some((form) => held.has(form)))
      : !isNamed(index, first?.text ?? '', true) || (isPart && (best?.candidate.quality ?? 0) < WIDER));
  const said = thing.terms.length === 1 && meant && typed?.length === 1 ? `Soit « ${meant.join(' ')} ». ` : '';
  return {
    type: 'absent',
    code: 'inconnu',
    titre: `« ${thing.text} » n’est dans aucune liste lue`,
    precision: `${said}${
      isPart
        ? 'Cette région n’a qu’une partie du ROME (France Travail), des diplômes et des certifications (France compétences) : lus en entier, ils le nommeraient peut-être.'
        : 'Ni métier, ni appellation du ROME, ni diplôme, ni certification, ni compétence de ce nom.'
    }`,
    adresse: diploma === null ? '/metiers' : '/formations',
    quality: best === undefined ? ALONE : best.score + (isNew ? BESIDE : -BESIDE)
  };
}
