import type { Understood } from '../../catalogue/api/search.ts';
import { levelName } from '../../catalogue/levels.ts';
import { WORDS } from '../../catalogue/search/tables.gen.ts';
import { wordsIn } from '../../catalogue/search/words.ts';
import { plainText } from '../../text/suggest.ts';
import type { Candidate, Found } from './candidate.ts';
import type { SearchIndex } from './search-index.ts';
import { trimLinks, type Said } from './subject.ts';

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
  readonly chose: (Entity & { readonly type: Candidate['type'] }) | null;
  /** The request that what remains was matched to; null when a thing answers. */
  readonly requete: string | null;
}

const THINGS = ['metier', 'formation', 'filiere', 'etablissement', 'competence', 'lieu_accueil'];
const NOTHING = { lieu: null, mesure: null, public: null, voie: null, annee: null, chose: null, requete: null };

const textsOf = (words: readonly { readonly text: string }[] = []): string[] => words.map(({ text }) => text);
const entityOf = (said: Said<{ code: string; nom: string }> | null | undefined): Entity | null =>
  said ? { code: said.of.code, nom: said.of.nom, mots: textsOf(said.words) } : null;

export function entitiesOf(first: Found | undefined): Entities {
  if (first === undefined) return NOTHING;
  const {
    candidate: { type, code, titre },
    subject: { measure, route, publics, year, things, text },
    reading
  } = first;
  const [place] = reading?.places.territories ?? [];
  const voie = entityOf(route);
  // « apprentis » says a route before it says who, or how many.
  const once = (one: Entity | null): Entity | null =>
    one?.mots.every((word) => voie?.mots.includes(word)) ? null : one;
  const spoken = [measure, route, ...publics].flatMap((one) => textsOf(one?.words));
  const words = textsOf(wordsIn(things.at(-1)?.text ?? text));
  return {
    lieu: place && reading ? { code: place.valeur, nom: place.libelle, mots: textsOf(wordsIn(reading.place)) } : null,
    mesure: type === 'etablissement' ? null : once(entityOf(measure)),
    public: once(entityOf(publics[0])),
    voie,
    annee: year === null ? null : { code: year.text, nom: year.text, mots: [year.text] },
    chose: THINGS.includes(type)
      ? { type, code, nom: titre, mots: words.filter((word) => !spoken.includes(word)) }
      : null,
    requete: type === 'question' ? code : null
  };
}

/** Other measures of an occupation that are offered. */
const MOST_MEASURES = 4;

/** What was understood, as a page shows it: each part may be left out, or changed for another, by a search. */
export function understood({ places }: SearchIndex, q: string, first: Found | undefined): Understood[] {
  const all = entitiesOf(first);
  const [place] = first?.reading?.places.territories ?? [];
  const around = (['bassin', 'departement', 'region'] as const).flatMap((maille) => {
    const one = place && places.around(place, maille);
    if (one === undefined || one === place) return [];
    return [maille === 'bassin' ? `${levelName(maille)} de ${one.libelle}` : one.libelle];
  });
  const measures = WORDS.measures.filter(({ code, metier }) => metier !== undefined && code !== all.mesure?.code);
  const others: Readonly<Partial<Record<keyof Entities, readonly string[]>>> = {
    lieu: around,
    voie: WORDS.routes.slice(0, 2).flatMap(({ code, nom }) => (code === all.voie?.code ? [] : [nom])),
    mesure: all.chose?.type === 'metier' ? measures.slice(0, MOST_MEASURES).map(({ nom }) => nom) : []
  };
  const parts = (['chose', 'mesure', 'public', 'voie', 'annee', 'lieu'] as const).flatMap((genre) => {
    const { [genre]: one } = all;
    return one === null ? [] : [{ genre, ...one }];
  });
  // One part alone is the search itself.
  return (parts.length < 2 ? [] : parts).map(({ genre, code, nom, mots }) => ({
    genre,
    code,
    nom,
    mots: mots.join(' '),
    sans: without(q, mots),
    autres: (others[genre] ?? []).map((other) => ({ nom: other, q: `${without(q, mots)} ${other}`.trim() }))
  }));
}

/** A search without some words. */
function without(q: string, words: readonly string[]): string {
  const out = new Set(words.map(plainText));
  const left = wordsIn(q)
    .filter(({ text }) => out.has(plainText(text)))
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, q.normalize('NFC'));
  return trimLinks(
    left
      .replace(/(?<=^|\s)[ldsnmtj]['’]\s/giu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
