import { questionOf } from '../build-question.ts';
import type { Argument, Question } from '../question.ts';
import { questionsIn } from '../questions.ts';
import { holds } from '../say.ts';
import type { Context } from '../section.ts';

/** What a reader chose: how many employees, and how far they may go: minutes where the snapshot has them, else kilometres. */
export interface Redeployment {
  readonly employees: number;
  readonly distance: number;
}

/** What the request takes, and what is asked when nothing is typed. */
export const LIMITS = {
  employees: { min: 1, max: 20_000, usual: 20 },
  distance: { min: 0, max: 30, usual: 20 }
} as const;

/** What was typed, kept within what the request takes; what is no number is the usual one, and `kept` is then false. */
export function readRedeployment(parameters: URLSearchParams): Redeployment & { readonly kept: boolean } {
  let kept = true;
  const within = (name: string, { min, max, usual }: { min: number; max: number; usual: number }): number => {
    const text = (parameters.get(name) ?? '').trim();
    const value = Math.round(Number(text.replace(',', '.')));
    const used = text === '' || Number.isNaN(value) ? usual : Math.min(max, Math.max(min, value));
    if (text !== '' && used !== value) kept = false;
    return used;
  };
  const asked = { employees: within('salaries', LIMITS.employees), distance: within('distance', LIMITS.distance) };
  return { ...asked, kept };
}

const NOT_COUNTRY =
  'Ce calcul se fait pour un territoire plus petit que la France, d’une commune à une région : choisissez-en un.';
const ARGUMENTS: Readonly<Record<string, Argument>> = {
  pas_la_france: ({ place: { maille } }) =>
    Promise.resolve({ key: null, section: { sentences: maille === 'pays' ? [NOT_COUNTRY] : [], figures: [] } })
};

/** Where n employees of a card of the ROME may go, near a place: the questions of their page. */
export const REDEPLOY_QUESTIONS: readonly Question[] = questionsIn('reclassement').questions.map((rule) =>
  questionOf(rule, ARGUMENTS)
);

/** What that page gives to its questions. */
export function redeployContext(
  card: string,
  { employees, distance }: Redeployment
): Required<Pick<Context, 'slots' | 'functions'>> {
  return {
    slots: { carte: card, salaries: String(employees), distance: String(distance) },
    functions: {
      assez: ({ lignes }) =>
        lignes.filter((row) => holds({ indice: 'connu', offres: { au_moins: employees } }, row)).length
    }
  };
}
