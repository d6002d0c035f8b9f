import { expect, test } from 'vitest';
import { REQUESTS } from '../../../tests/support/catalogue.ts';
import { ENTRIES } from './registry.ts';
import type { Entry, Says, Shown, Where } from './question.ts';
import { allOf, slotsOf } from './say.ts';

/** What a sentence may name beside the columns and the parameters of its request. */
const OF_PAGE = [
  'lieu',
  'nom_lieu',
  'ici',
  'autre_lieu',
  'autre_nom',
  'part',
  'lecture',
  'ailleurs',
  'etat',
  'lignes',
  'maille',
  'ancien'
];
/** What statuses, bounds and tests add to the name of a column. */
const COMPANION = /_(?:min|max|statut|ecart|ic_min|ic_max|visible)$/;

const optional = (template: string): string => template.replaceAll(/[[\]]/g, '');

/** Every name that an answer of a question reads, and where. */
function namesIn(shown: Shown): [string, string][] {
  const { says = [], saysEach, empty, key, headline, otherwise, doors, unknown, figure, made = {}, rows, row } = shown;
  const where = (from: string, test: Where | undefined): [string, string][] =>
    Object.keys(test ?? {}).map((name) => [name, from]);
  const said = (from: string, all: Says | undefined): [string, string][] =>
    (all === undefined ? [] : allOf(all)).flatMap((one) => [
      ...slotsOf(optional(typeof one === 'string' ? one : one.say)).map((name): [string, string] => [name, from]),
      ...where(from, typeof one === 'string' ? {} : one.when)
    ]);
  const of = typeof figure === 'string' ? { title: figure } : figure;
  return [
    ...says.flatMap((one) => said('says', one)),
    ...said('saysEach', saysEach?.say),
    ...where('saysEach', saysEach?.where),
    ...said('empty', empty),
    ...said('headline', headline),
    ...said('otherwise', otherwise),
    ...(key ? [key.label, key.source, key.aside].flatMap((one) => said('key', one)) : []),
    ...(key ? ([[key.value, 'key']] satisfies [string, string][]) : []),
    ...where('key', key?.when),
    ...(doors ? [...said('doors', doors.text), ...said('doors', doors.aside), ...where('doors', doors.where)] : []),
    ...where('unknown', unknown?.when),
    ...(of ? [of.title, of.subtitle, of.note].flatMap((one) => said('figure', one)) : []),
    ...(of?.columns ?? []).map((name): [string, string] => [name, 'columns']),
    ...where('drawn', of?.drawn),
    ...where('figure', of?.when),
    ...where('rows', rows),
    ...where('row', row === 'own' ? {} : row),
    ...Object.values(made).flatMap((one): [string, string][] => {
      if ('count' in one) return where('made', one.count === 'all' ? {} : one.count);
      if ('distinct' in one) return [[one.distinct, 'made'], ...where('made', one.where)];
      if ('sum' in one) return [[one.sum, 'made'], ...where('made', one.where)];
      if ('half' in one) return [[one.half, 'made']];
      if ('ratio' in one) return one.ratio.map((name): [string, string] => [name, 'made']);
      if ('during' in one) return [[one.during, 'made']];
      if ('each' in one) return [...said('made', one.each), ...where('made', one.where)];
      return [[one.column, 'made'], ...where('made', one.of === 'last' ? {} : one.of)];
    })
  ];
}

const ALL: readonly [string, Entry][] = Object.entries(ENTRIES).flatMap(([subject, entries]) =>
  entries.map((entry): [string, Entry] => [`${subject}/${entry.id}`, entry])
);

test('what an entry names is a column of its request, a parameter, or made from them', () => {
  const wrong = ALL.flatMap(([name, { shown }]) =>
    shown.flatMap((one) => {
      if (typeof one === 'function') return [];
      const definition = REQUESTS.find(({ id }) => id === one.request);
      const columns = (definition?.colonnes ?? []).map(({ nom }) => nom);
      const known = new Set([
        ...OF_PAGE,
        ...columns,
        ...(definition?.parametres ?? []).map(({ nom }) => nom),
        ...Object.keys(one.made ?? {}),
        ...(one.beside === true ? columns.map((column) => `autre_${column}`) : []),
        'territoire'
      ]);
      return namesIn(one)
        .filter(([slot]) => !known.has(slot) && !known.has(slot.replace(COMPANION, '')))
        .map(([slot, from]) => `${name}, ${one.request}: {${slot}} of ${from}`);
    })
  );
  expect(wrong).toEqual([]);
});

test('a question that every page may hold has an address of its own', () => {
  expect(new Set(ALL.map(([name]) => name)).size).toBe(ALL.length);
  for (const [, { id }] of ALL) expect(id).toMatch(/^[a-z-]+$/);
});
