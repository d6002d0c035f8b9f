import { doorTo, placeNamed } from './named-place.ts';
import type { Door } from '../section.ts';

/** What was asked of a zone and is not done: what its form keeps, why, and the places that a name may be. */
export interface RefusedZone {
  readonly typed: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
  readonly choices: readonly Door[];
}

/** Fields of the form of a zone that take a place. */
const PLACES: readonly string[] = ['ajouter', 'retirer', 'autour'];
const POSITION = /^-?\d+(\.\d+)?\s*,\s*-?\d+(\.\d+)?$/;

/**
 * The fields of a zone with typed codes in place of names: « autour=Redon » is the commune, the one place of that name that is a
 * point. A name that several have, or none, refuses the whole: nothing is drawn that was not asked.
 * @param addressOf the page with these fields
 */
export async function namedFields(
  fetcher: typeof fetch,
  typed: Readonly<Record<string, string>>,
  addressOf: (fields: Readonly<Record<string, string>>) => string
): Promise<{ readonly fields: Readonly<Record<string, string>> } | { readonly refused: RefusedZone }> {
  const fields: Record<string, string> = { ...typed };
  const [reasons, choices]: [string[], Door[]] = [[], []];
  for (const name of PLACES) {
    const text = typed[name];
    if (text === undefined || text.includes(':') || POSITION.test(text)) continue;
    const found = await placeNamed(fetcher, text);
    const towns = name === 'autour' ? found.choices.filter(({ maille }) => maille === 'commune') : [];
    const place = found.place ?? (towns.length === 1 ? (towns[0] ?? null) : null);
    if (place) {
      fields[name] = place.territoire;
      continue;
    }
    reasons.push(
      found.choices.length > 0
        ? `« ${text} » est le nom de plusieurs territoires. Lequel ?`
        : `Territoire « ${text} » inconnu.${found.near === null ? '' : ` Le plus proche : ${found.near}.`}`
    );
    choices.push(
      ...found.choices.map((one) => doorTo(one, (territoire) => addressOf({ ...typed, [name]: territoire })))
    );
  }
  return reasons.length > 0 ? { refused: { typed, reasons, choices } } : { fields };
}
