import { addressQuery } from './address-query.ts';

/** The request of all indicators: a row an indicator and a territory. */
export const TABLE_REQUEST = 'reference/indicateurs';
/** Starts the name of the request that a build writes of each level: a row a territory, a column an indicator. */
export const LEVEL_TABLES = 'reference/tableau_';
/** The level of whoever names none. */
const FIRST_LEVEL = 'epci';
const KEYS = ['territoire', 'nom'];
const OWN = ['indicateurs', 'forme', 'maille'];

/**
 * The request and the query that answer `/api/v1/tableau`: the table of its level, `indicateurs=a,b` being its columns;
 * with `forme=long`, the request of all indicators and a filter. The rest is the request's own.
 */
export function tableAddress(given: Iterable<readonly [string, string]>): {
  readonly id: string;
  readonly query: string;
} {
  const pairs = [...given].filter(([, value]) => value !== '');
  const names = indicatorsAsked(pairs);
  const rest = pairs.filter(([name]) => !OWN.includes(name));
  const maille = levelAsked(pairs);
  if (!pairs.some(([name, value]) => name === 'forme' && value === 'long'))
    return {
      id: LEVEL_TABLES + maille,
      query: addressQuery([
        ...rest,
        ...(names.length > 0 ? [['colonnes', [...KEYS, ...names].join(',')] as const] : [])
      ])
    };
  const filters = [
    ...(names.length > 0 ? [`indicateur=${names.join('|')}`] : []),
    ...rest.flatMap(([name, value]) => (name === 'filtre' ? [value] : []))
  ];
  return {
    id: TABLE_REQUEST,
    query: addressQuery([
      ['maille', maille],
      ...rest.filter(([name]) => name !== 'filtre'),
      ...(filters.length > 0 ? [['filtre', filters.join(';')] as const] : [])
    ])
  };
}

export function levelAsked(given: Iterable<readonly [string, string]>): string {
  return [...given].findLast(([name, value]) => name === 'maille' && value !== '')?.[1] ?? FIRST_LEVEL;
}

/** Those named; none when all are asked. */
export function indicatorsAsked(given: Iterable<readonly [string, string]>): string[] {
  const named = [...given].flatMap(([name, value]) => (name === 'indicateurs' ? value.split(',') : []));
  const names = named.map((name) => name.trim()).filter((name) => name !== '');
  return names.includes('*') ? [] : [...new Set(names)];
}
