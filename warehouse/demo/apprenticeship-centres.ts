import { schoolCode, type School } from './schools.ts';

/** Where apprentices are trained. */
export interface ApprenticeshipCentre {
  uai: string;
  nom: string;
  /** The school that houses it, or whose town it is in. */
  school: School;
}

/** One school in three of a département; the first of them is a centre of its own, which the directory of schools does not know. */
export function centresIn(code: string, schools: readonly School[]): ApprenticeshipCentre[] {
  return schools
    .filter(({ commune }) => commune.departement === code)
    .filter((_, index) => index % 3 === 0)
    .map((school, index) => ({
      uai: index === 0 ? schoolCode(code, 590) : school.uai,
      nom: index === 0 ? `Centre de formation d'apprentis de démonstration, ${school.commune.nom}` : school.nom,
      school
    }));
}
