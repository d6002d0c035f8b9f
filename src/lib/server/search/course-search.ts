import type { CourseList } from '../../catalogue/api/documents.ts';
import { courseCodeIn } from '../../catalogue/course-code.ts';
import { formsIn, formsOf, holdsStarts, isEmptyWord, wordsIn, type Forms } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import { diplomaName, type Diploma } from '../snapshot/diplomas.ts';
import { coursesNear, coursesOf, coursesWith, summarizeCourse, type Course } from '../describe/courses.ts';

const LIMIT = 12;
/** Fewer initials than these are a word of their own more often than an acronym. */
const FEWEST_INITIALS = 2;
/** How diplomas are also called. */
const ALSO_CALLED: Readonly<Record<string, string>> = {
  CAP: 'certificat d’aptitude professionnelle',
  'CAP agricole': 'CAPA',
  'Bac pro': 'baccalauréat professionnel',
  'Bac pro agricole': 'baccalauréat professionnel',
  BTS: 'brevet de technicien supérieur',
  'BTS agricole': 'BTSA brevet de technicien supérieur',
  'Brevet professionnel': 'BP',
  'Brevet professionnel agricole': 'BP',
  'Mention complémentaire': 'MC',
  'Certificat de spécialisation': 'CS',
  'Certificat de spécialisation agricole': 'CSA CS',
  'Brevet des métiers d’art': 'BMA',
  'Diplôme des métiers d’art': 'DMA',
  'Licence professionnelle': 'LP'
};

interface IndexedCourse {
  readonly course: Course;
  /** Of each word of its name that says something, its forms; then those of its other names, which cost nothing. */
  readonly words: Forms;
  readonly others: Forms;
  readonly plain: readonly string[];
  /** Replaced, a first year that several diplomas share, or without a name of its own: after the others. */
  readonly late: boolean;
}

/** Made once for each snapshot: some two thousand names. */
const indexes = new WeakMap<readonly Diploma[], readonly IndexedCourse[]>();

/**
 * Courses whose name holds every word of a search, best first: the name itself, then those with the fewest other words. Words are sought by
 * their root, by their start from five letters on, and by the initials of the speciality (« BTS MCO »). A code is found exactly, else its neighbours.
 */
export function searchCourses(diplomas: readonly Diploma[], search: string): CourseList {
  const code = courseCodeIn(search);
  if (code !== null) {
    const exact = coursesWith(diplomas, code);
    const found = exact.length > 0 ? exact : coursesNear(diplomas, code);
    return { formations: found.slice(0, LIMIT).map(summarizeCourse), voisines: exact.length === 0 };
  }
  const wanted = formsIn(search);
  if (wanted.length === 0) return { formations: [], voisines: false };
  const plain = plainText(search);
  const found = indexOf(diplomas).flatMap((entry) => {
    if (!holdsStarts([...entry.words, ...entry.others], wanted)) return [];
    const score = entry.plain.includes(plain) ? -1 : Math.max(0, entry.words.length - wanted.length);
    return [{ course: entry.course, score: score + (entry.late ? 20 : 0) }];
  });
  found.sort(
    (a, b) =>
      a.score - b.score ||
      (a.course.current.niveau ?? 9) - (b.course.current.niveau ?? 9) ||
      (a.course.current.courant < b.course.current.courant ? -1 : 1)
  );
  return { formations: found.slice(0, LIMIT).map(({ course }) => summarizeCourse(course)), voisines: false };
}

function indexOf(diplomas: readonly Diploma[]): readonly IndexedCourse[] {
  let index = indexes.get(diplomas);
  if (index === undefined) {
    index = [...new Set(coursesOf(diplomas).values())].map((course) => {
      const { current } = course;
      const names = [...new Set(course.versions.map(diplomaName))];
      const initials = [...new Set(course.versions.map(({ libelle }) => initialsOf(libelle)))].filter(
        (letters) => letters.length >= FEWEST_INITIALS
      );
      return {
        course,
        words: formsIn(diplomaName(current)),
        others: [
          ...names.slice(1).flatMap((name) => formsIn(name)),
          ...formsIn((ALSO_CALLED[(current.diplome ?? '').replaceAll("'", '’')] ?? '').replaceAll('’', ' ')),
          ...initials.map((letters) => formsOf(letters))
        ],
        plain: names.map(plainText),
        late:
          current.remplace_par.length > 0 ||
          current.libelle.endsWith('(seconde commune)') ||
          // Named by its field alone: the nomenclature does not know it.
          current.libelle.includes(current.cfd)
      };
    });
    indexes.set(diplomas, index);
  }
  return index;
}

/** « Management commercial opérationnel »: MCO; what follows an option is left out. */
function initialsOf(label: string): string {
  return (
    wordsIn(label.replace(/\boptions? .*$/iu, ''))
      .filter(({ text }) => !isEmptyWord(text))
      // « Gestion de la PME » is said GPME.
      .map(({ text }) => (/^\p{Lu}{2,5}$/u.test(text) ? text : text.charAt(0)))
      .join('')
  );
}
