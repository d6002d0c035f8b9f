import { PUBLIC_ANCHOR } from '../../catalogue/search/publics.ts';
import type { Public } from '../../catalogue/search/tables.ts';
import { formsIn, holdsPhrase } from '../../catalogue/search/words.ts';
import type { Candidate } from './candidate.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Quarter } from './read-tables.ts';
import { isContext, type Subject } from './subject.ts';

const WHOLE = 97;
const PART = 38;
const BY_SHARE = 45;
/** Kinds whose pages are read for a public. */
const READ_FOR = ['metier', 'formation', 'filiere'];

/**
 * Publics that a search names, alone, among other words or of a thing: each on a page that is read for it.
 * @param quarters priority ones, sought by their name beside « QPV »
 * @param title of a request, null when it is not in the catalogue @param there the place named, if any
 * @param home typed code of the snapshot's region; null in a snapshot of all regions
 */
export function publicsIn(
  { publics, words: all, measure, route, thing }: Subject,
  title: (id: string) => string | null,
  quarters: readonly Quarter[],
  there: Territory | null,
  home: string | null
): Candidate[] {
  const territoire = there?.valeur ?? home;
  return publics.flatMap(({ of: { code, nom, requetes, page }, words }): Candidate[] => {
    // The figure sought of a public is of that public: « chômage des jeunes ».
    const said = new Set([...words, ...(measure?.words ?? []), ...(route?.words ?? [])]);
    const count = all.filter((word) => page === undefined || said.has(word) || !isContext(word.text)).length;
    const share = Math.min(1, said.size / Math.max(1, count));
    const doors = requetes.flatMap((id) => {
      const titre = title(id);
      return titre === null ? [] : [{ id, titre }];
    });
    const [door] = doors;
    if (door === undefined) return [];
    const named =
      code !== 'QPV' || thing === null ? [] : quarters.filter(({ nom: own }) => holdsPhrase(formsIn(own), thing.text));
    return [
      ...named.map(({ quartier, nom: own, commune }): Candidate => ({
        type: 'public',
        code,
        titre: `Quartier prioritaire ${own}`,
        precision: `Public · ${quartier}`,
        adresse: `/catalogue/reference/quartiers_prioritaires?territoire=${commune}&filtre=quartier=${quartier}`,
        territoire: commune,
        quality: WHOLE
      })),
      {
        type: 'public',
        code,
        titre: nom,
        precision: [`Public · ${doors.map(({ titre }) => titre).join(' ; ')}`, there?.lieu].filter(Boolean).join(' · '),
        ...(page === undefined || territoire === null
          ? { adresse: `/catalogue/${door.id}` }
          : {
              adresse: `/territoires/${territoire}?public=${code}#${PUBLIC_ANCHOR}`,
              ...(there === null ? {} : { territoire })
            }),
        quality: share === 1 ? WHOLE : PART + BY_SHARE * share
      }
    ];
  });
}

/** A thing found beside a public, on its page read for it: « femmes dans l’industrie ». */
export function ofPublic(thing: Candidate, { code, nom, page }: Public): Candidate | null {
  if (page === undefined || !READ_FOR.includes(thing.type)) return null;
  const join = thing.adresse.includes('?') ? '&' : '?';
  return {
    ...thing,
    type: 'public',
    code,
    titre: `${nom} · ${thing.titre}`,
    adresse: `${thing.adresse}${join}public=${code}`,
    quality: thing.quality + 12
  };
}
