import type { Understood } from '../../catalogue/api/search.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { wordsIn } from '../../catalogue/search/words.ts';
import { levelName } from '../../catalogue/levels.ts';
import { plainText } from '../../text/suggest.ts';
import type { Territory } from '../snapshot/reference.ts';
import type { Found } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';
import { trimLinks } from './subject.ts';

/** A name that was read, and the words that say it, as typed. */
export interface Entity {
  readonly code: string;
  readonly nom: string;
  readonly mots: readonly string[];
}

/** What a search names, as its first answer reads it; null for what it does not. */
export interface Entities {
  /** Typed code of a territory. */
  readonly lieu: Entity | null;
  /** What is sought of the thing: a code of `search/measures.yaml`. */
  readonly mesure: Entity | null;
  /** A code of `search/publics.yaml`. */
  readonly public: Entity | null;
  /** A code of `search/routes.yaml`. */
  readonly voie: Entity | null;
  /** Four digits. */
  readonly annee: Entity | null;
  /** An occupation, course, sector, school, skill or reception place; null for a question or a place alone. */
  readonly chose: (Entity & { readonly type: Found['candidate']['type'] }) | null;
  /** The request that what remains was matched to; null when a thing answers. */
  readonly requete: string | null;
}

const THINGS = ['metier', 'formation', 'filiere', 'etablissement', 'competence', 'lieu_accueil'];
const NOTHING: Entities = {
  lieu: null,
  mesure: null,
  public: null,
  voie: null,
  annee: null,
  chose: null,
  requete: null
};

export function entitiesOf(first: Found | undefined): Entities {
  if (first === undefined) return NOTHING;
  const { candidate, subject, reading } = first;
  const { measure, route, publics, year } = subject;
  const [place] = reading?.places.territories ?? [];
  const words = (said: readonly { readonly text: string }[]): string[] => said.map(({ text }) => text);
  const named = (one: { of: { code: string; nom: string }; words: readonly { text: string }[] } | null | undefined) =>
    one ? { code: one.of.code, nom: one.of.nom, mots: words(one.words) } : null;
  // « apprentis » says a route before it says who, or how many.
  const once = (one: Entity | null): Entity | null =>
    one !== null && route !== null && one.mots.every((word) => words(route.words).includes(word)) ? null : one;
  const spoken = new Set([measure, route, ...publics].flatMap((one) => words(one?.words ?? [])));
  const isThing = THINGS.includes(candidate.type);
  return {
    lieu:
      place === undefined || reading === undefined
        ? null
        : { code: place.valeur, nom: place.libelle, mots: words(wordsIn(reading.place)) },
    mesure: candidate.type === 'etablissement' ? null : once(named(measure)),
    public: once(named(publics[0])),
    voie: named(route),
    annee: year === null ? null : { code: year.text, nom: year.text, mots: [year.text] },
    chose: isThing
      ? {
          type: candidate.type,
          code: candidate.code,
          nom: candidate.titre,
          mots: words(wordsIn(subject.things.at(-1)?.text ?? subject.text)).filter((word) => !spoken.has(word))
        }
      : null,
    requete: candidate.type === 'question' ? candidate.code : null
  };
}

/** What was understood, as a page shows it: each part may be left out, or changed for another, by a search. */
export function understood(index: SearchIndex, q: string, first: Found | undefined): Understood[] {
  const all = entitiesOf(first);
  const [place] = first?.reading?.places.territories ?? [];
  const others: Readonly<Partial<Record<keyof Entities, readonly string[]>>> = {
    lieu: place === undefined ? [] : around(place, index),
    voie: WORDS.routes.slice(0, 2).flatMap(({ code, nom }) => (code === all.voie?.code ? [] : [nom])),
    mesure:
      all.chose?.type === 'metier'
        ? WORDS.measures
            .flatMap(({ code, nom, metier }) => (metier === undefined || code === all.mesure?.code ? [] : [nom]))
            .slice(0, 4)
        : []
  };
  const parts = (['chose', 'mesure', 'public', 'voie', 'annee', 'lieu'] as const).flatMap((genre) => {
    const one = all[genre];
    return one === null ? [] : [{ genre, ...one }];
  });
  // One part alone is the search itself.
  if (parts.length < 2) return [];
  return parts.map(({ genre, nom, mots }) => ({
    genre,
    nom,
    mots: mots.join(' '),
    sans: without(q, mots, ''),
    autres: (others[genre] ?? []).map((other) => ({ nom: other, q: without(q, mots, other) }))
  }));
}

function around(place: Territory, { places }: SearchIndex): string[] {
  return (['bassin', 'departement', 'region'] as const).flatMap((maille) => {
    const one = places.around(place, maille);
    return one === undefined || one.valeur === place.valeur
      ? []
      : [maille === 'bassin' ? `${levelName(maille)} de ${one.libelle}` : one.libelle];
  });
}

/** A search with other words in place of some. */
function without(q: string, words: readonly string[], other: string): string {
  const out = new Set(words.map(plainText));
  const left = wordsIn(q)
    .filter(({ text }) => out.has(plainText(text)))
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, q.normalize('NFC'));
  return [
    trimLinks(
      left
        .replace(/(?<=^|\s)[ldsnmtj]['’]\s/giu, ' ')
        .replace(/\s+/g, ' ')
        .trim()
    ),
    other
  ]
    .filter(Boolean)
    .join(' ');
}
