import { PUBLIC_ANCHOR } from '../../catalogue/search/publics.ts';
import type { Public } from '../../catalogue/search/tables.ts';
import { formsIn, holdsPhrase } from '../../catalogue/search/words.ts';
import { isNational } from '../../catalogue/home.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Candidate } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';
import { isContext, type Subject } from './subject.ts';

const WHOLE = 97;
const PART = 38;
const BY_SHARE = 45;
/** Kinds whose pages are read for a public. */
const READ_FOR = ['metier', 'formation', 'filiere'];
const OF_THING = 12;
/** Of a course whose diploma is not said: a field, or an occupation, is rather meant. */
const OF_COURSE = 8;

/** Publics that a search names, alone, among other words or of a thing: each on a page that is read for it. */
export function publicsIn(
  { publics, words: all, measure, route, thing }: Subject,
  { catalogue, reference, tables }: SearchIndex,
  there: Territory | null
): Candidate[] {
  const territoire = there?.valeur ?? (isNational(reference.summary) ? null : reference.summary.region);
  return publics.flatMap(({ of: { code, nom, requetes, page }, words }): Candidate[] => {
    // The figure sought of a public is of that public: « chômage des jeunes ».
    const said = new Set([...words, ...(measure?.words ?? []), ...(route?.words ?? [])]);
    const count = all.filter((word) => page === undefined || said.has(word) || !isContext(word.text)).length;
    const share = Math.min(1, said.size / Math.max(1, count));
    const doors = requetes.flatMap((id) => catalogue.get(id)?.definition ?? []);
    const [door] = doors;
    if (door === undefined) return [];
    // Priority quarters are sought by their name beside « QPV ».
    const named =
      code !== 'QPV' || thing === null
        ? []
        : tables.quarters.filter((one) => holdsPhrase(formsIn(one.nom), thing.text));
    const isOnPage = page !== undefined && territoire !== null;
    const titles = [`Public · ${doors.map(({ titre }) => titre).join(' ; ')}`, there?.lieu];
    return [
      ...named.map(({ quartier, nom: own, commune }): Candidate => {
        const adresse = `/catalogue/reference/quartiers_prioritaires?territoire=${commune}&filtre=quartier=${quartier}`;
        const precision = `Public · ${quartier}`;
        const titre = `Quartier prioritaire ${own}`;
        return { type: 'public', code, titre, precision, adresse, territoire: commune, quality: WHOLE };
      }),
      {
        type: 'public',
        code,
        titre: nom,
        precision: titles.filter(Boolean).join(' · '),
        adresse: isOnPage ? `/territoires/${territoire}?public=${code}#${PUBLIC_ANCHOR}` : `/catalogue/${door.id}`,
        ...(isOnPage && there !== null ? { territoire: there.valeur } : {}),
        quality: share === 1 ? WHOLE : PART + BY_SHARE * share
      }
    ];
  });
}

/** A thing found beside a public, on its page read for it: « femmes dans l’industrie ». */
export function ofPublic(thing: Candidate, { code, nom, page }: Public): Candidate[] {
  if (page === undefined || !READ_FOR.includes(thing.type)) return [];
  const adresse = `${thing.adresse}${thing.adresse.includes('?') ? '&' : '?'}public=${code}`;
  const titre = `${nom} · ${thing.titre}`;
  return [
    {
      ...thing,
      type: 'public',
      code,
      titre,
      adresse,
      quality: thing.quality + (thing.type === 'formation' ? -OF_COURSE : OF_THING)
    }
  ];
}
