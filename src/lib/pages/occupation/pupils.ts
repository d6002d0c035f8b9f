import type { AnswerOf } from '../../catalogue/api/rows.ts';
import { requestPage } from '../../charts/figure-model.ts';
import { countInWords, countWith, isKnown, mostOf, sumOf, type BoundedSum } from '../bounded-sum.ts';
import { promotions, regionalKey } from '../scope.ts';
import type { KeyFigureModel } from '../section.ts';
import { asideOf, type Code, type OccupationContext } from './occupation.ts';

/** What files give of the courses that lead to an occupation. */
export type Taught = AnswerOf<'cprdfop/formations_metier'>;

/** Pupils within reach of somebody of the place; that files give none does not say that there is none. */
export function nearInWords(answer: Taught): string {
  if (answer.non_lues.includes('effectifs')) return '';
  const near = pupilsIn(answer, 'eleves');
  const where = ` À ${answer.parametres['distance'] ?? ''} km au plus d’un habitant, par la terre`;
  if (sumOf(withPupils(answer), 'eleves').value === 0)
    return `${where}, les fichiers lus ne donnent pas d’élève de la voie scolaire.`;
  const beyond = sumOf(withPupils(answer), 'eleves_voisins');
  return isKnown(near)
    ? `${where} : ${countWith(near, 'élève', 'élèves')}${(beyond.value ?? 0) > 0 ? `, dont ${countWith(beyond, 'élève', 'élèves')} hors de la région` : ''}.`
    : '';
}

/** Why pupils within reach may be more than those of the region. */
export function beyondInWords(answer: Taught): string {
  const beyond = sumOf(withPupils(answer), 'eleves_voisins');
  if ((beyond.value ?? 0) === 0) return '';
  return ` À portée, ${countWith(beyond, 'élève est', 'élèves sont')} dans des établissements d’au-delà de la limite de la région, que son total ne compte pas.`;
}

/** Pupils whom the file does not count under these courses: those of a first year that several share, and those of other ministries. */
export function uncountedInWords(answer: Taught): string[] {
  if (answer.non_lues.includes('effectifs')) return [];
  const shared = withPupils(answer).lignes.some((row) => row['premiere_commune'] !== null);
  return [
    ...(shared
      ? ['Les élèves d’une première année commune à une famille de métiers ne sont comptés dans aucune formation.']
      : []),
    ...(lacksPupils(answer)
      ? [
          'Le fichier des effectifs est celui de l’Éducation nationale : l’enseignement agricole et maritime n’est pas dans ce fichier.'
        ]
      : [])
  ];
}

/** A diploma of agriculture, forest or fishing by its group of specialities (NSF 210 to 213), inside its code. */
const LANDED = /^cfd:\d{3}21[0-3]/;

function hasLanded(answer: Taught): boolean {
  return answer.lignes.some(({ code }) => LANDED.test(String(code)));
}

/** Pupils of the file; the least there are where agricultural diplomas are linked, most of whose schools are not in it. */
export function pupilsIn(answer: Taught, name: 'eleves' | 'eleves_region'): BoundedSum {
  const sum = sumOf(withPupils(answer), name);
  return hasLanded(answer) ? { value: null, min: sum.value ?? sum.min, max: null } : sum;
}

/** Some diplomas are taught in schools of which the file of pupils has none, or few. */
function lacksPupils(answer: Taught): boolean {
  return (
    hasLanded(answer) ||
    answer.lignes.some(({ code, eleves_region: pupils }) => String(code).startsWith('cfd:') && pupils === null)
  );
}

/** The rows of which the file of pupils has some: of the others it does not say that there are none. */
function withPupils(answer: Taught): Taught {
  return { ...answer, lignes: answer.lignes.filter((row) => row['eleves_region'] !== null) };
}

/** Pupils of the whole region, which its label says on the page of a smaller territory. */
export function pupilsKey(answer: Taught, code: Code, context: OccupationContext): KeyFigureModel | null {
  const pupils = pupilsIn(answer, 'eleves_region');
  if (withPupils(answer).lignes.length === 0) return null;
  // None in the files read is no figure to open a page with.
  if ((pupils.value ?? pupils.min ?? 0) === 0) return null;
  const apprentices = sumOf(answer, 'apprentis');
  const withApprentices = isKnown(apprentices) && mostOf(apprentices) > 0;
  const shared = withPupils(answer).lignes.some((row) => row['premiere_commune'] !== null);
  const asides = [
    ...(hasLanded(answer) ? ['hors lycées agricoles et maritimes'] : []),
    ...(shared ? ['hors première année commune'] : []),
    ...(withApprentices
      ? [
          `et ${countWith(apprentices, 'apprenti', 'apprentis')} en dernière année, promotions ${promotions(answer)} réunies`
        ]
      : [])
  ];
  return regionalKey(
    {
      label: `Élèves d’une formation qui peut y mener${asideOf(code)}`,
      value: countInWords(pupils),
      ...(asides.length > 0 ? { aside: asides.join(' ; ') } : {}),
      source: `Effectifs, rentrée ${answer.parametres['rentree'] ?? 'non lue'}${withApprentices ? ` ; apprentis, InserJeunes ${promotions(answer)}` : ''}`,
      href: requestPage(answer)
    },
    context
  );
}
