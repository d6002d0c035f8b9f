import { addressQuery } from './address-query.ts';

/** The request behind the table of all indicators: a row an indicator and a territory. */
export const TABLE_REQUEST = 'reference/indicateurs';
/** A row a territory. */
const WIDE = 'indicateur:valeur';
const OWN = ['indicateurs', 'forme'];

/**
 * The query of the request that answers `/api/v1/tableau`: `indicateurs=a,b` is a filter, `forme=large` (the usual one)
 * a pivot; the rest is the request's own.
 */
export function tableQuery(given: Iterable<readonly [string, string]>): string {
  const pairs = [...given].filter(([, value]) => value !== '');
  const names = indicatorsAsked(pairs);
  const filters = [
    ...(names.length > 0 ? [`indicateur=${names.join('|')}`] : []),
    ...pairs.flatMap(([name, value]) => (name === 'filtre' ? [value] : []))
  ];
  const long = pairs.some(([name, value]) => name === 'forme' && value === 'long');
  return addressQuery([
    ...pairs.filter(([name]) => name !== 'filtre' && !OWN.includes(name)),
    ...(filters.length > 0 ? [['filtre', filters.join(';')] as const] : []),
    ...(long ? [] : [['pivot', WIDE] as const])
  ]);
}

/** Those named; none when all are asked. */
export function indicatorsAsked(given: Iterable<readonly [string, string]>): string[] {
  const named = [...given].flatMap(([name, value]) => (name === 'indicateurs' ? value.split(',') : []));
  const names = named.map((name) => name.trim()).filter((name) => name !== '');
  return names.includes('*') ? [] : [...new Set(names)];
}
