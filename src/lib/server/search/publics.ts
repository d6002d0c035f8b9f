import { PUBLIC_ANCHOR, PUBLICS } from '../../catalogue/publics.ts';
import { formsIn } from '../../catalogue/search/words.ts';
import type { Candidate } from './candidate.ts';
import type { Territory } from '../snapshot/reference.ts';
import { phrasesIn, type Subject } from './subject.ts';

const WHOLE = 97;
const PART = 38;
const BY_SHARE = 45;

/**
 * Publics that a search names, alone or among other words: each on the page of the place, when pages are read for it.
 * @param title of a request, null when it is not in the catalogue @param there the place named, if any
 * @param home typed code of the snapshot's region; null in a snapshot of all regions
 */
export function publicsIn(
  subject: Subject,
  title: (id: string) => string | null,
  there: Territory | null,
  home: string | null
): Candidate[] {
  const territoire = there?.valeur ?? home;
  return PUBLICS.flatMap(({ code, nom, mots, requetes, page }): Candidate[] => {
    const held = phrasesIn(subject, mots);
    if (held.length === 0) return [];
    const longest = Math.max(...held.map((phrase) => formsIn(phrase).length));
    const share = Math.min(1, longest / Math.max(1, subject.forms.length));
    const doors = requetes.flatMap((id) => {
      const titre = title(id);
      return titre === null ? [] : [{ id, titre }];
    });
    const [door] = doors;
    if (door === undefined) return [];
    return [
      {
        type: 'public',
        code,
        titre: nom,
        precision: [`Public · ${doors.map(({ titre }) => titre).join(' ; ')}`, there?.lieu].filter(Boolean).join(' · '),
        ...(page === null || territoire === null
          ? { adresse: `/catalogue/${door.id}` }
          : {
              adresse: `/territoires/${territoire}?public=${code}#${PUBLIC_ANCHOR}`,
              ...(there === null ? {} : { territoire })
            }),
        quality: share === 1 ? WHOLE : PART + BY_SHARE * share
      }
    ];
  }).sort((a, b) => b.quality - a.quality);
}
