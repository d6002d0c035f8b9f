import { ABSENCES } from '../../catalogue/search/absences.ts';
import { isEmptyWord, wordsIn } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { PlaceIndex } from './places.ts';
import { phrasesIn, type Subject } from './subject.ts';

const QUALITY = 104;

/** Things sought that Maille has not. @param there territories of the place named, empty without one */
export function absencesIn(subject: Subject, there: readonly Territory[], places: PlaceIndex): Candidate[] {
  return ABSENCES.flatMap((absence): Candidate[] => {
    const { code, titre, mots, sauf, phrase, porte, mailles } = absence;
    if (!phrasesIn(subject, mots).some((one) => saysSmallWords(subject.text, one))) return [];
    if (sauf !== undefined && phrasesIn(subject, sauf).length > 0) return [];
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
