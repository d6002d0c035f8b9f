import { lowered } from '../text/grammar.ts';
import { plainText } from '../text/suggest.ts';
import { LEVELS, levelName, MAILLES, type Maille } from './levels.ts';

interface Named {
  readonly territoire: string;
  readonly nom: string;
  readonly maille: string;
}

/** A territory as a field holds it. */
export interface WrittenPlace {
  readonly name: string;
  readonly maille: Maille;
  /** Code of the département of a commune; null for other levels. */
  readonly departement: string | null;
}

const MARK = ' · ';

/** What a field shows of a territory: « Brest · zone d’emploi 2020 ». `static/search.js` writes the same. */
export function placeText({ territoire, nom, maille }: Named): string {
  return `${nom.replaceAll(',', '')}${MARK}${lowered(placeAside({ territoire, maille }))}`;
}

/** Its level as a list says it beside its name: « Zone d’emploi 2020 », « Commune (35) ». */
export function placeAside({ territoire, maille }: Omit<Named, 'nom'>): string {
  return maille === 'commune' ? `${levelName(maille)} (${departementOf(territoire)})` : levelName(maille);
}

/** Null for a text that is written otherwise. */
export function readPlaceText(text: string): WrittenPlace | null {
  const at = text.lastIndexOf(MARK);
  if (at <= 0) return null;
  const [, level = '', departement = null] =
    /^(.*?)(?: \((\w{2,3})\))?$/.exec(text.slice(at + MARK.length).trim()) ?? [];
  const maille = MAILLES.find((one) => plainText(LEVELS[one].name) === plainText(level));
  return maille === undefined ? null : { name: text.slice(0, at).trim(), maille, departement };
}

export function isWritten(
  { territoire, nom, maille }: Named,
  { name, maille: level, departement }: WrittenPlace
): boolean {
  return (
    maille === level &&
    plainText(nom) === plainText(name) &&
    (departement === null || departementOf(territoire) === departement)
  );
}

/** Overseas, the code of a département has three digits. */
function departementOf(territoire: string): string {
  const code = territoire.split(':')[1] ?? '';
  return code.slice(0, /^9[78]/.test(code) ? 3 : 2);
}
