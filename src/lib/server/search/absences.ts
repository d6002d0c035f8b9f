import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate, RankedCandidate } from './candidate.ts';
import { requestsAbout } from '../describe/request-list.ts';
import type { PlaceIndex } from './places.ts';
import type { SearchIndex } from './search-index.ts';
import { saysOne, soughtAs, type Subject } from './subject.ts';

const QUALITY = 104;

/** Things sought that Maille has not. @param there territories of the place named, empty without one */
export function absencesIn(subject: Subject, there: readonly Territory[], places: PlaceIndex): Candidate[] {
  return WORDS.absences.flatMap((absence): Candidate[] => {
    const { code, titre, mots, sauf, phrase, porte, mailles } = absence;
    if (!mots.split(',').some((one) => saysOne(subject, one) && saysSmallWords(subject.text, one))) return [];
    if (sauf !== undefined && saysOne(subject, sauf)) return [];
    const [first] = there;
    if (mailles === undefined)
      return [
        {
          type: 'absent',
          code,
          titre,
          precision: phrase,
          adresse: porte,
          quality: QUALITY,
          ...(first ? { territoire: first.valeur } : {})
        }
      ];
    // The figure exists at some levels: it is not absent of a place that has one of them, nor without a place.
    if (first === undefined || there.some(({ maille }) => mailles.includes(maille))) return [];
    const nearest = mailles.map((maille) => places.around(first, maille)).find((one) => one !== undefined);
    return [
      {
        type: 'absent',
        code,
        titre,
        precision: nearest === undefined ? phrase : `${phrase.replace(/\.$/, '')}, ${nearest.lieu}.`,
        adresse: nearest === undefined ? porte : `${porte}?territoire=${nearest.valeur}`,
        territoire: nearest?.valeur ?? first.valeur,
        quality: QUALITY
      }
    ];
  });
}

/** « mes droits » is not « droits »: a small word of a phrase is said too. */
function saysSmallWords(text: string, phrase: string): boolean {
  const said = ` ${plainText(text)} `;
  return wordsIn(phrase).every(({ text: word }) => !isEmptyWord(word) || said.includes(` ${plainText(word)} `));
}

/** Beside the best of what was found: before it when no list knows the first word, else after it. */
const BESIDE = 0.1;
const ALONE = 84;

/** A name that no list has. @param best the first of what is nearest to it */
export function unknownIn(
  index: SearchIndex,
  { things, diploma, text, forms }: Subject,
  best: RankedCandidate | undefined
): Candidate[] {
  const thing = things.at(-1) ?? soughtAs(text, 0);
  const lists = [index.occupations, index.courses, index.skills, index.sectors];
  const [typed, meant] = thing.terms[0]?.phrases ?? [];
  const first = wordsIn(thing.text).find(({ text: word }) => !isEmptyWord(word))?.text ?? '';
  const held = new Set(requestsAbout(index.catalogue, index.reference, text).found.flatMap(({ formes }) => formes));
  const isNew =
    best?.candidate.type === 'question'
      ? forms.some((word) => !word.some((form) => held.has(form)))
      : diploma !== null || !lists.some((list) => list.knows(first));
  const isPart = index.reference.sources.some(({ source, synthetique }) => source === 'rome' && synthetique);
  return [
    {
      type: 'absent',
      code: 'inconnu',
      titre: `« ${thing.text} » n’est dans aucune liste lue`,
      precision: `${thing.terms.length === 1 && meant !== undefined && typed?.length === 1 ? `Soit « ${meant.join(' ')} ». ` : ''}${
        isPart
          ? 'Cette région n’a qu’une partie du ROME (France Travail), des diplômes et des certifications (France compétences) : lus en entier, ils le nommeraient peut-être.'
          : 'Ni métier, ni appellation du ROME, ni diplôme, ni certification, ni compétence de ce nom.'
      }`,
      adresse: diploma === null ? '/metiers' : '/formations',
      quality: best === undefined ? ALONE : best.score + (isNew ? BESIDE : -BESIDE)
    }
  ];
}
