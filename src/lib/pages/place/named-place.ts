import type { TerritorySummary } from '../../catalogue/api/documents.ts';
import { BY_PLANNING, isMaille, LEVELS } from '../../catalogue/levels.ts';
import { isWritten, placeAside, readPlaceText, type WrittenPlace } from '../../catalogue/place-text.ts';
import { plainText } from '../../text/suggest.ts';
import { findTerritories } from '../../client/api.ts';
import type { Door } from '../section.ts';

/** Why the territory that was asked is not the one shown: beside the field, so that the map is not lost. */
export interface RefusedPlace {
  readonly typed: string;
  readonly reason: string;
  readonly choices: readonly Door[];
}

/** Characters of the longest name that is sought. */
const LONGEST = 120;

/** What a text written by a reader stands for: one territory, several to choose from, or none. */
export interface NamedPlace {
  readonly text: string;
  readonly place: TerritorySummary | null;
  /** Territories of this name, for the reader to choose; empty when there is one, or none. */
  readonly choices: readonly TerritorySummary[];
  /** What was perhaps meant, for the reader to write. */
  readonly near: string | null;
}

/** A territory to choose, with its level beside its name. */
export function doorTo(
  { nom, maille, territoire }: Pick<TerritorySummary, 'nom' | 'maille' | 'territoire'>,
  hrefOf: (territoire: string) => string
): Required<Door> {
  return { text: nom, href: hrefOf(territoire), aside: placeAside({ maille, territoire }) };
}

/** The level before the name, as anybody would say it. */
function soughtAs({ name, maille }: WrittenPlace): string {
  return LEVELS[maille].words === null ? name : `${plainText(LEVELS[maille].name.replace(/ \d+$/, ''))} ${name}`;
}

/** A typed code, or the only territory of that name. A name that several have, one level or another, is for the reader to choose. */
export async function placeNamed(fetcher: typeof fetch, text: string): Promise<NamedPlace> {
  // No place has so long a name, and the search refuses it.
  if (text.length > LONGEST) return { text, place: null, choices: [], near: null };
  const written = readPlaceText(text);
  const { territoires, voisins } = await findTerritories(fetcher, written ? soughtAs(written) : text);
  if (written) {
    const exact = territoires.filter((one) => isWritten(one, written));
    return exact.length > 0 ? chosenFrom(text, exact, null) : readName(written.name, territoires, voisins);
  }
  return readName(text, territoires, voisins);
}

/** @param found territories whose name or code matches, best first; `near` when none does and these are only near it */
export function readName(text: string, found: readonly TerritorySummary[], near: boolean): NamedPlace {
  const [first = null] = found;
  const exact = found.find(({ territoire }) => territoire === text);
  const perhaps = first && `${first.nom} (${first.territoire})`;
  if (exact) return { text, place: exact, choices: [], near: perhaps };
  if (near || text.includes(':')) return { text, place: null, choices: [], near: perhaps };
  const named = found.filter((one) => bearsName(one, text) || one.territoire.endsWith(`:${text}`));
  // The intercommunality of a town bears its name among other words.
  const towns =
    named.length > 0
      ? found.filter(
          (one) =>
            one.maille === 'epci' && !named.includes(one) && ` ${plainText(one.nom)} `.includes(` ${plainText(text)} `)
        )
      : [];
  return chosenFrom(text, named.length > 0 ? [...named, ...towns] : found, perhaps);
}

function chosenFrom(text: string, choices: readonly TerritorySummary[], perhaps: string | null): NamedPlace {
  if (choices.length <= 1) return { text, place: choices[0] ?? null, choices: [], near: perhaps };
  return { text, place: null, choices: [...choices].sort((a, b) => rankOf(a) - rankOf(b)), near: perhaps };
}

/** Whether a text is the typed code of a territory, or its name whatever its accents and hyphens. */
export function isNamed({ nom, territoire }: Pick<TerritorySummary, 'nom' | 'territoire'>, text: string): boolean {
  return territoire === text || plainText(nom) === plainText(text);
}

/** A zone that goes beyond the region bears its name with « (partie bretonne) » after it. */
function bearsName({ nom, territoire }: TerritorySummary, text: string): boolean {
  return isNamed({ nom, territoire }, text) || isNamed({ nom: nom.replace(/ \([^)]*\)$/, ''), territoire }, text);
}

function rankOf({ maille }: TerritorySummary): number {
  const rank = isMaille(maille) ? BY_PLANNING.indexOf(maille) : -1;
  return rank < 0 ? BY_PLANNING.length : rank;
}
