import type { Answer } from '../../catalogue/api/answer.ts';
import type { Where } from '../../catalogue/questions/question.ts';
import { sumOf, type BoundedSum } from '../bounded-sum.ts';
import { holds } from '../say.ts';
import type { Context } from '../section.ts';

/** The rows of which the file of pupils has some: of the others it does not say that there are none. */
const IN_FILE: Where = { eleves_region: 'connu' };
/** A diploma of agriculture, forest or fishing by its group of specialities (NSF 210 to 213), inside its code: most of its schools are not in the file. */
const LANDED = /^cfd:\d{3}21[0-3]/;
const ROUTES: Readonly<Record<string, string>> = {
  effectifs: 'la voie scolaire',
  catalogue_apprentissage: 'le catalogue de l’apprentissage',
  inserjeunes: 'les apprentis d’InserJeunes',
  offre_formation: 'la formation continue',
  sanitaire_social: 'les formations sanitaires et sociales'
};

const hasLanded = ({ lignes }: Answer): boolean => lignes.some(({ code }) => LANDED.test(String(code)));

/** Pupils of the file; the least there are where agricultural diplomas are linked; null where it was not read. */
function pupils(answer: Answer, name: 'eleves' | 'eleves_region'): BoundedSum | null {
  if (answer.non_lues.includes('effectifs')) return null;
  const sum = sumOf({ ...answer, lignes: answer.lignes.filter((row) => holds(IN_FILE, row)) }, name);
  return hasLanded(answer) && sum.value !== 0 ? { value: null, min: sum.value ?? sum.min, max: null } : sum;
}

/** Schools that the file of pupils lacks, where diplomas of theirs are linked. */
function lacked({ non_lues: unread, ...answer }: Answer): string | null {
  const without = { code: { commence: ['cfd:'] }, eleves_region: 'inconnu' } satisfies Where;
  const lacks = hasLanded({ non_lues: unread, ...answer }) || answer.lignes.some((row) => holds(without, row));
  return lacks && !unread.includes('effectifs') ? 'l’enseignement agricole et maritime' : null;
}

/** What the page of an occupation makes of the courses that lead to it: schools of agriculture are not in the file of pupils. */
export const COURSE_FUNCTIONS: NonNullable<Context['functions']> = {
  eleves: (answer) => pupils(answer, 'eleves'),
  eleves_region: (answer) => pupils(answer, 'eleves_region'),
  agricoles: hasLanded,
  absent: lacked,
  voies_non_lues: ({ non_lues: unread }) => unread.flatMap((source) => ROUTES[source] ?? []).join(', ')
};
