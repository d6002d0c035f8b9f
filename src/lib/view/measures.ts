import { addressQuery } from '../catalogue/api/address-query.ts';

/** What the address of a request's page says of its mapped measures: `mesures=difficulte,projets`. */
export const MEASURES_FIELD = 'mesures';
/** Maps of as many measures stand side by side. */
const MOST_MEASURES = 2;

interface Named {
  readonly nom: string;
  readonly libelle: string;
}

interface MeasureLink {
  readonly text: string;
  readonly href: string;
  readonly current: boolean;
}

/** Which measure is mapped, and which one beside it: each a page of the same answer. */
export interface MeasureLinks {
  readonly mapped: readonly MeasureLink[];
  /** The first is none. */
  readonly beside: readonly MeasureLink[];
}

/** @param asked what the address says; undefined or empty for the measure of the header */
export function splitMeasures(asked: string | undefined): string[] {
  return [...new Set((asked ?? '').split(',').map((name) => name.trim()))].filter((name) => name !== '');
}

/** The same, as an address says it; nothing where none is asked. */
export function writeMeasures(measures: readonly string[]): Readonly<Record<string, string>> {
  return measures.length === 0 ? {} : { [MEASURES_FIELD]: measures.join(',') };
}

/** The measures to map, and what is wrong with those asked. @param usual the measure that the header draws */
export function chosenMeasures(
  asked: readonly string[],
  known: readonly Named[],
  usual: string
): { readonly measures: readonly string[]; readonly refused: string | null } {
  const found = asked.filter((name) => known.some(({ nom }) => nom === name));
  const unknown = asked.filter((name) => !found.includes(name));
  const measures = found.length === 0 ? [usual] : found.slice(0, MOST_MEASURES);
  const shown = measures.map((name) => known.find(({ nom }) => nom === name)?.libelle ?? name).join(' ; ');
  const refused = [
    ...unknown.map((name) => `Cette réponse n’a pas de mesure « ${name.slice(0, 60)} » à mettre sur une carte.`),
    ...(found.length > MOST_MEASURES ? ['Deux mesures au plus se lisent côte à côte.'] : [])
  ];
  return {
    measures,
    refused:
      refused.length === 0 ? null : `${refused.join(' ')} La page montre : ${shown}. Choisissez parmi celles-ci :`
  };
}

/** @param query what the page asks, its measures left out */
export function measureLinks(
  path: string,
  query: Readonly<Record<string, string>>,
  known: readonly Named[],
  [first = '', second]: readonly string[],
  usual: string
): MeasureLinks {
  const address = (one: string, other?: string): string => {
    const measures = [one, ...(other === undefined || other === one ? [] : [other])].join(',');
    return `${path}?${addressQuery([...Object.entries(query), ...(measures === usual ? [] : [[MEASURES_FIELD, measures] as const])])}`;
  };
  return {
    mapped: known.map(({ nom, libelle }) => ({ text: libelle, href: address(nom, second), current: nom === first })),
    beside: [
      { text: 'aucune', href: address(first), current: second === undefined },
      ...known
        .filter(({ nom }) => nom !== first)
        .map(({ nom, libelle }) => ({ text: libelle, href: address(first, nom), current: nom === second }))
    ]
  };
}
