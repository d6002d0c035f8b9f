import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApi, type Api } from '../support/api.ts';
import { readCsv } from '../support/table-schema.ts';
import { catalogueOf, TEST_REQUESTS } from '../support/requests.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** No column alone tells rows apart; two together do. A third has an empty text, which a CSV writes as nothing. */
const PAIRS = `/*---
titre: Paires d’essai
question: Combien ?
code: T9
colonnes:
  annee: { role: dimension, libelle: Année, temps: jour }
  vide: { role: dimension, libelle: Vide }
  sexe: { role: dimension, libelle: Sexe }
  effectif: { role: mesure, unite: élèves, libelle: Effectif }
lecture: "{effectif}."
---*/
select annee, vide, sexe, effectif from (values ('2024-01-01', 'x', 'F', 1), ('2024-01-01', 'y', 'H', 1), ('2025-01-01', '', 'F', 2), ('2025-01-01', 'z', 'H', 3)) as t(annee, vide, sexe, effectif)
where exists (from reference.instantane) order by annee, sexe`;
/** Twice the same row. */
const TWINS = PAIRS.replace("'2024-01-01', 'y', 'H'", "'2024-01-01', 'x', 'F'").replace('code: T9', 'code: T8');

const folder = makeFolder();
let api: Api;

beforeAll(async () => {
  await publishFixture(folder, 'v1');
  api = makeApi(folder, await catalogueOf({ ...TEST_REQUESTS, 'essai/paires': PAIRS, 'essai/jumeaux': TWINS }));
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

interface Column {
  readonly name: string;
  readonly titles: string | readonly string[];
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly required: boolean;
}
interface Description {
  readonly '@context': unknown;
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly Column[]; readonly primaryKey?: string | readonly string[] };
}

/** The lexical forms of the types that are used. Source: XML Schema 1.1, part 2. */
const FORMS: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[-+]?\d+$/,
  number: /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i,
  boolean: /^(true|false|1|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  gYearMonth: /^\d{4}-\d{2}$/
};

function listed(value: string | readonly string[]): readonly string[] {
  return typeof value === 'string' ? [value] : value;
}

/**
 * What a validator would say, by the rules of the W3C. Source: Metadata Vocabulary for Tabular Data, 5.5.1 and 5.6,
 * 2015.
 */
function faults(
  { '@context': context, tableSchema }: Description,
  [header = [], ...rows]: readonly string[][]
): string[] {
  const { columns, primaryKey } = tableSchema;
  const key =
    primaryKey === undefined ? [] : listed(primaryKey).map((name) => columns.findIndex((one) => one.name === name));
  const keys = rows.map((row) => JSON.stringify(key.map((at) => row[at])));
  return [
    ...(JSON.stringify(context) === '["http://www.w3.org/ns/csvw",{"@language":"fr"}]' ? [] : ['contexte']),
    ...(header.length === columns.length ? [] : ['nombre de colonnes']),
    ...(new Set(columns.map(({ name }) => name)).size === columns.length ? [] : ['noms répétés']),
    ...columns.filter(({ name }) => !/^[A-Za-z0-9][\w.-]*$/.test(name)).map(({ name }) => `nom ${name}`),
    ...columns
      .filter(({ titles }, at) => !listed(titles).includes(header[at] ?? ''))
      .map(({ name }) => `titres de ${name}`),
    ...(key.includes(-1) ? ['clé inconnue'] : []),
    ...(key.length > 0 && new Set(keys).size < keys.length ? ['clé répétée'] : []),
    ...columns.flatMap(({ name, datatype, required }, at) => {
      const form = typeof datatype === 'string' ? FORMS[datatype] : new RegExp(`^(${datatype.format})$`);
      const cells = rows.map((row) => row[at] ?? '');
      return [
        ...(form === undefined ? [`type de ${name}`] : []),
        ...(required && cells.includes('') ? [`${name} manque`] : []),
        ...(cells.every((cell) => cell === '' || form?.test(cell) === true) ? [] : [`${name} n’a pas sa forme`])
      ];
    })
  ];
}

async function described(path: string): Promise<{ description: Description; rows: string[][] }> {
  const description = (await api.json(`/api/v1/requests/essai/${path}?format=csvw`)) as unknown as Description;
  const file = await api.get(description.url.replace('http://maille.test', ''));
  return { description, rows: readCsv(await file.text()) };
}

test.each(['projets', 'demandeurs', 'insertion', 'cellules', 'lieux', 'paires', 'jumeaux'])(
  'the description of %s holds for its file',
  async (path) => {
    const { description, rows } = await described(path);
    expect(rows.length).toBeGreaterThan(1);
    expect(faults(description, rows)).toEqual([]);
  }
);

test('the rules find what is wrong', async () => {
  const { description, rows } = await described('paires');
  const { columns } = description.tableSchema;
  const bent = (change: object): string[] =>
    faults({ ...description, tableSchema: { ...description.tableSchema, ...change } }, rows);
  expect(bent({ primaryKey: 'annee' })).toEqual(['clé répétée']);
  expect(bent({ primaryKey: 'absente' })).toEqual(['clé inconnue', 'clé répétée']);
  expect(bent({ columns: columns.map((one) => ({ ...one, required: true })) })).toEqual(['vide manque']);
  expect(bent({ columns: columns.map((one) => ({ ...one, titles: 'Autre' })) })).toHaveLength(columns.length);
  expect(bent({ columns: columns.map((one) => ({ ...one, datatype: 'integer' })) })).toHaveLength(3);
});

test.each([
  ['cellules', 'cellule'],
  ['projets', 'code'],
  ['paires', ['annee', 'sexe']],
  ['jumeaux', undefined]
])('the key of %s is the fewest columns that tell its rows apart', async (path, key) => {
  expect((await described(path)).description.tableSchema.primaryKey).toEqual(key);
});

test('a column has its name, which the file writes, and its title for a person', async () => {
  const { tableSchema } = (await described('projets')).description;
  expect(tableSchema.columns.slice(0, 4).map(({ titles }) => titles)).toEqual([
    ['code', 'Code'],
    ['metier', 'Métier'],
    ['projets', 'Projets'],
    ['projets_min', 'Projets – minimum']
  ]);
});

test('the French CSV without notes is its rows alone; another format has none to leave out', async () => {
  const address = '/api/v1/requests/essai/projets?format=csv-fr';
  const [whole, bare] = [await (await api.get(address)).text(), await (await api.get(`${address}&notes=non`)).text()];
  expect(bare.split('\r\n')).toHaveLength(5);
  expect(whole.startsWith(`${bare}\r\n`)).toBe(true);
  expect(await (await api.get(`${address}&notes=oui`)).text()).toBe(whole);
  const refused = async (query: string) => {
    const response = await api.get(`/api/v1/requests/essai/projets?${query}`);
    return [response.status, ((await response.json()) as { detail: string }).detail];
  };
  expect(await refused('format=csv&notes=non')).toEqual([400, expect.stringContaining('seul csv-fr en a')]);
  expect(await refused('format=csv-fr&notes=sans')).toEqual([400, expect.stringContaining('notes : ')]);
  expect(await refused('format=csv-fr&notes=non&notes=oui')).toEqual([400, expect.stringContaining('plusieurs fois')]);
});
