/** Addresses of the licences that sources name, by the start of their name. */
const LICENCES: readonly (readonly [name: RegExp, address: string])[] = [
  [/^licence ouverte 2/i, 'https://spdx.org/licenses/etalab-2.0'],
  [/^licence ouverte/i, 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'],
  [/odbl|open database/i, 'https://spdx.org/licenses/ODbL-1.0'],
  [/cc[- ]by[- ]4/i, 'https://creativecommons.org/licenses/by/4.0/'],
  [/eupl/i, 'https://spdx.org/licenses/EUPL-1.2']
];

/** The address of a licence, or null for a text of its own (an agreement, terms of use). */
export function licenceAddress(name: string): string | null {
  return LICENCES.find(([known]) => known.test(name))?.[1] ?? null;
}
