import { normalizeHeader } from '../../pipeline/read/header.ts';

export const INDICATORS = ['satisfaction', 'clarte', 'aide_joignable', 'aide_efficace', 'autonomie'] as const;
export type Indicator = (typeof INDICATORS)[number];

/** One answer as the indicator counts it: points out of ten, or 1 for yes and 0 for no. */
export interface Answer {
  indicator: Indicator;
  points: number;
}

const QUESTIONS: readonly [RegExp, 'satisfaction' | 'clarte' | 'aide' | 'joignable' | 'efficace'][] = [
  [/^(de facon generale, )?comment (ca )?s'est passee? ?/, 'satisfaction'],
  [/^qu'avez-vous pense des informations/, 'clarte'],
  [/^durant votre parcours, avez-vous tente d'obtenir de l'aide/, 'aide'],
  [/reussi a joindre l'administration/, 'joignable'],
  [/qualite de l'aide que vous avez obtenue/, 'efficace']
];

export type Question = (typeof QUESTIONS)[number][1];

/** What a column asks; null for identifiers, comments and questions of a form's own, which are never read. */
export function questionOf(header: string): Question | null {
  const name = normalizeHeader(header);
  return QUESTIONS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

const SMILEYS: Readonly<Record<string, number>> = { bien: 10, moyen: 5, mauvais: 0 };
const QUALITY: readonly [RegExp, number][] = [
  [/^tres mauvais/, 0],
  [/^mauvais/, 2.5],
  [/^(moyen|correct|neutre|ni bon)/, 5],
  [/^bon/, 7.5],
  [/^(excellent|tres bon)/, 10]
];
const NO_NEED = /(pas eu besoin d'aide|pas cherche d'aide)/;

/**
 * The answers of a cell, joined by « / », those of a method after its name: `Au guichet : Oui / Au téléphone :
 * Non`. Smileys are worth 10, 5 and 0; clarity 1 to 5; quality of help 0 to 10 by 2.5.
 * @returns null when the cell holds something that is not an answer to its question
 */
export function answersOf(question: Question, cell: string): Answer[] | null {
  const text = normalizeHeader(cell);
  if (text === '' || text === '-') return [];
  if (question === 'satisfaction') return oneOf('satisfaction', SMILEYS[text]);
  if (question === 'clarte') {
    const mark = /^([1-5])( ?\/ ?5)?$/.exec(text)?.[1];
    return oneOf('clarte', mark === undefined ? undefined : (Number(mark) - 1) * 2.5);
  }
  // Autonomy: those who needed no help among all who answered.
  if (question === 'aide') return [{ indicator: 'autonomie', points: NO_NEED.test(text) ? 1 : 0 }];
  const parts = text.split(' / ').map((part) => part.slice(part.lastIndexOf(':') + 1).trim());
  const answers = parts.map((part) =>
    question === 'joignable'
      ? oneOf('aide_joignable', part === 'oui' ? 1 : part === 'non' ? 0 : undefined)
      : oneOf('aide_efficace', QUALITY.find(([pattern]) => pattern.test(part))?.[1])
  );
  return answers.some((answer) => answer === null) ? null : answers.flatMap((answer) => answer ?? []);
}

function oneOf(indicator: Indicator, points: number | undefined): Answer[] | null {
  return points === undefined ? null : [{ indicator, points }];
}
