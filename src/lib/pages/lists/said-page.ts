import { isMaille } from '../../catalogue/levels.ts';
import { courseCodeIn } from '../../catalogue/course-code.ts';
import { fetchCourse, fetchSnapshot, fetchTerritory } from '../../client/api.ts';
import { buildSections, type BuiltPage } from '../build-sections.ts';
import { courseSlots } from '../course/course.ts';
import { COURSE_SECTIONS } from '../course/registry.ts';
import { loadOccupationPage } from '../occupation/load-page.ts';
import { occupationOf } from '../occupation/load-occupation.ts';
import { loadPlacePage } from '../place/load-place.ts';
import { sectionsOf } from './registry.ts';

type Fetch = typeof fetch;

/** What a page says, without its drawings. */
export interface PageInWords {
  readonly titre: string;
  readonly adresse: string;
  readonly parties: readonly { partie: string; question: string; phrases: string[]; requetes: string[] }[];
  /** What no file that was read allows to show. */
  readonly absents: readonly string[];
}

/** The page of a territory, an occupation or a course, in words; null when there is none of this code, or no such territory. */
export async function pageInWords(
  fetcher: Fetch,
  code: string,
  territoire: string | undefined
): Promise<PageInWords | null> {
  const snapshot = await fetchSnapshot(fetcher);
  const ofPlace = isMaille(code.split(':')[0] ?? '');
  const place = await fetchTerritory(fetcher, ofPlace ? code : (territoire ?? snapshot.region));
  if (place === null) return null;
  if (ofPlace) {
    const { context, inside } = await loadPlacePage(fetcher, place, snapshot, null);
    return inWords(place.nom, `/territoires/${code}`, await buildSections(sectionsOf('gpec'), context, inside));
  }
  const at = `?territoire=${place.territoire}`;
  const asked = courseCodeIn(code);
  const course = asked === null ? null : await fetchCourse(fetcher, asked);
  if (course !== null) {
    const { context, inside } = await loadPlacePage(fetcher, place, snapshot, place.territoire);
    const built = await buildSections(COURSE_SECTIONS, { ...context, course, slots: courseSlots(course) }, inside);
    return inWords(`${course.nom}, ${place.nom}`, `/formations/${course.formation}${at}`, built);
  }
  const found = await occupationOf(fetcher, code);
  if (!('occupation' in found)) return null;
  const built = await loadOccupationPage(fetcher, found.occupation, found.answer, place, snapshot, null);
  // Its title says what a headline would.
  const headline = built.title === '' ? built.headline : built.title;
  return inWords(`${found.occupation.name}, ${place.nom}`, `/metiers/${found.occupation.page}${at}`, {
    ...built,
    headline
  });
}

function inWords(titre: string, adresse: string, { sections, headline, missing }: BuiltPage): PageInWords {
  const first =
    headline === null ? [] : [{ partie: 'titre', question: titre, phrases: [plain(headline)], requetes: [] }];
  return {
    titre,
    adresse,
    parties: [
      ...first,
      ...sections.map(({ id, question, sentences, findings = [], figures }) => ({
        partie: id,
        question,
        phrases: [...sentences, ...findings.map(({ title, sentence }) => `${title} : ${sentence}`)].map(plain),
        requetes: [...new Set(figures.map(({ request }) => request))]
      }))
    ].filter(({ phrases }) => phrases.length > 0),
    absents: missing.map(({ reason }) => reason)
  };
}

/** Without the marks that pages make bold. */
const plain = (sentence: string): string => sentence.replaceAll('**', '');
