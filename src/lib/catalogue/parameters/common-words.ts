import type { Problem } from '../api/answer.ts';
import { MAILLES } from '../levels.ts';
import type { RequestParameter } from '../request/request.ts';

type Named = Pick<RequestParameter, 'nom' | 'domaine' | 'valeurs'>;

/** Words that any request takes, whatever its own: the parameter that each names is the first of its kind. */
export const COMMON_WORDS: ReadonlyMap<string, (parameter: Named) => boolean> = new Map([
  ['territoire', ({ domaine }: Named) => domaine === 'territoires'],
  [
    'maille',
    ({ domaine, valeurs = [] }: Named) =>
      domaine === 'choix' && valeurs.filter(({ valeur }) => MAILLES.some((maille) => maille === valeur)).length > 1
  ],
  ['periode', ({ domaine }: Named) => domaine.startsWith('millesimes.')]
]);

/** Whether a parameter is of the kind that a common word names. */
export function askedBy(word: 'territoire' | 'maille' | 'periode', parameter: Named): boolean {
  return COMMON_WORDS.get(word)?.(parameter) === true;
}

type Pairs = readonly (readonly [string, string])[];

/** What an address gives, in the words of its request. Two words of one parameter that differ are a problem. */
export function inOwnWords(
  parameters: readonly Named[],
  given: Pairs
): { readonly given: Pairs; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const asked = new Set(parameters.map(({ nom }) => nom));
  if (!given.some(([name]) => COMMON_WORDS.has(name) && !asked.has(name))) return { given, problems };
  const own = given.flatMap(([name, value]): Pairs => {
    const meant = asked.has(name) ? undefined : COMMON_WORDS.get(name);
    const parameter = meant === undefined ? undefined : parameters.find(meant);
    if (parameter === undefined) return value === '' && asked.has(name) ? [] : [[name, value]];
    const said = given.find(([other, text]) => other === parameter.nom && text !== '');
    if (value === '') return [];
    if (said === undefined) return [[parameter.nom, value]];
    if (said[1] !== value)
      problems.push({
        parametre: parameter.nom,
        message: `« ${name} » et « ${parameter.nom} » sont ici le même paramètre, et diffèrent ; gardez l’un des deux`,
        suggestions: []
      });
    return [];
  });
  return { given: own, problems };
}
