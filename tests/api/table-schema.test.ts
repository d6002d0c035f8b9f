import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUE, REQUESTS } from '../support/catalogue.ts';
import { examples, oneIn } from '../support/depth.ts';
import { makeApi, type Api } from '../support/api.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';
import { breaches, readCsv, type TableSchema } from '../support/table-schema.ts';

let api: Api;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 't1');
  api = makeApi(folder, CATALOGUE);
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

async function textOf(address: string): Promise<string> {
  const response = await api.get(address);
  expect([address, response.status]).toEqual([address, 200]);
  return response.text();
}

test('the CSV of every request is what its schema says, its territories included', async () => {
  const [header = [], ...territories] = readCsv(await textOf('/api/v1/requests/reference/territoires?format=csv'));
  const codes = new Set(territories.map((row) => row[header.indexOf('territoire')]));
  let [rows, keys] = [0, 0];
  for (const { id } of oneIn(4, REQUESTS)) {
    const schema = JSON.parse(await textOf(`/api/v1/requests/${id}?format=tableschema`)) as TableSchema & {
      path: string;
    };
    const csv = readCsv(await textOf(schema.path));
    expect([id, breaches(schema, csv)]).toEqual([id, []]);
    rows += csv.length - 1;
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      expect(reference.resource).toBe(
        'http://maille.test/api/v1/requests/reference/territoires?maille=toutes&format=csv'
      );
      const at = csv[0]?.indexOf(fields[0] ?? '') ?? -1;
      expect([
        id,
        csv
          .slice(1)
          .map((row) => row[at] ?? '')
          .filter((code) => code !== '' && !codes.has(code))
      ]).toEqual([id, []]);
      keys++;
    }
  }
  expect(rows).toBeGreaterThan(examples(200, 50));
  expect(keys).toBeGreaterThan(examples(2, 0));
});

test('a gap beside a reference is one of four words', async () => {
  const tested = REQUESTS.find(({ colonnes }) => colonnes.some(({ test: compared }) => compared));
  const measure = tested?.colonnes.find(({ test: compared }) => compared)?.nom ?? '';
  const schema = JSON.parse(await textOf(`/api/v1/requests/${tested?.id ?? ''}?format=tableschema`)) as TableSchema;
  expect(schema.fields.find(({ name }) => name === `${measure}_ecart`)?.constraints?.enum).toEqual([
    'superieur',
    'inferieur',
    'non_significatif',
    'non_teste'
  ]);
});

test('the reader of schemas does see what is wrong', () => {
  const schema: TableSchema = {
    fields: [
      { name: 'a', type: 'integer', constraints: { required: true, minimum: 0, maximum: 9 } },
      { name: 'b', type: 'string', constraints: { enum: ['x'], pattern: '^.$' } },
      { name: 'c', type: 'boolean', trueValues: ['true'], falseValues: ['false'] }
    ],
    missingValues: ['']
  };
  const wrong = 'a,b,c\r\n,y,oui\r\n12,x,true\r\n1.5,x,\r\n-1,x,false\r\n3,"x",true\r\n';
  expect(breaches(schema, readCsv(wrong))).toHaveLength(6);
  expect(breaches(schema, readCsv('a,c,b\r\n'))).toHaveLength(1);
  expect(readCsv('a,"b ""c"", d"\r\n"x\r\ny",\r\n')).toEqual([
    ['a', 'b "c", d'],
    ['x\r\ny', '']
  ]);
});

test('a drawn zone is in no list of territories: no foreign key is claimed', async () => {
  const { zone } = (await api.json('/api/v1/zones?ajouter=departement:35&resolution=6')) as { zone: string };
  const zoned = REQUESTS.find(
    ({ parametres, colonnes }) =>
      parametres.some((parameter) => parameter.zone && parameter.nom === 'territoire') &&
      colonnes.some(({ role }) => role === 'territoire')
  );
  expect(zoned).toBeDefined();
  const schema = JSON.parse(
    await textOf(`/api/v1/requests/${zoned?.id ?? ''}?territoire=${zone}&format=tableschema`)
  ) as TableSchema;
  expect(schema.foreignKeys).toBeUndefined();
});
