import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
import { again, examples, oneIn } from '../support/depth.ts';
import { shelveLevelTables } from '../support/level-tables.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly example?: string | number | readonly string[];
  readonly schema: Schema & { readonly items?: Schema };
}

interface Schema {
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Description {
  readonly openapi: string;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly parameters: readonly Parameter[];
          readonly responses: Readonly<Record<string, { content?: Record<string, { schema: Schema }> }>>;
        };
      }
    >
  >;
}

let api: Api;
let description: Description;
const folder = makeFolder();
/** Of the level that the example of the table asks. */
const TOLD = `insert into publie.indicateurs values
    ('departement:35', 'departement', 'population', '2023', 470000, 470000, 470000, 'diffuse');
  insert into reference.dictionnaire_indicateurs values
    ('population', 'Population', 'habitants', 'd', null, null, 's', null, 'reference/territoires', '1', null);`;

beforeAll(async () => {
  await publishFixture(folder, 'o1', { change: TOLD + (await shelveLevelTables(TOLD)) });
  api = makeApi(folder, CATALOGUE);
  description = (await api.json('/api/v1/openapi.json')) as unknown as Description;
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

const REQUEST = /^\/api\/v1\/requests\/./;

/** An address as its examples write it. */
function addressOf(template: string, parameters: readonly Parameter[]): string {
  const path = template.replace(/\{(\w+)\}/g, (_, named: string) =>
    String(parameters.find(({ in: place, name }) => place === 'path' && name === named)?.example)
  );
  const query = new URLSearchParams();
  for (const { name, in: place, example } of parameters)
    if (place === 'query' && example !== undefined) query.set(name, String(example));
  return `${path}?${query.toString()}`;
}

/** What names the fields: what a name stands for, several put together, the one that is not null. */
function resolved(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/components/schemas/', '');
  if (name !== undefined) return resolved(description.components.schemas[name] ?? {});
  if (schema.allOf) {
    const parts = schema.allOf.map(resolved);
    return { ...parts[0], properties: Object.assign({}, ...parts.map(({ properties }) => properties)) };
  }
  return schema.anyOf?.[0] ? resolved(schema.anyOf[0]) : schema;
}

/** Fields of a body that its schema, which names fields, does not name. */
function undescribed(schema: Schema, body: unknown, place: string): string[] {
  const { properties, items } = resolved(schema);
  if (Array.isArray(body))
    return items === undefined ? [] : [...new Set(body.flatMap((one) => undescribed(items, one, place)))];
  if (typeof body !== 'object' || body === null || properties === undefined) return [];
  return Object.entries(body).flatMap(([name, value]) =>
    properties[name] === undefined ? [`${place}/${name}`] : undescribed(properties[name], value, `${place}/${name}`)
  );
}

describe('the description of the interface', () => {
  test('is valid OpenAPI 3.1, for a validator that knows the standard', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(description) as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  again('the validator does refuse what is wrong', async () => {
    const wrong = structuredClone(description) as unknown as {
      paths: Record<string, { get: { parameters: unknown } }>;
    };
    const path = wrong.paths['/api/v1/territories'];
    if (path) path.get.parameters = [{ name: 'q', in: 'ailleurs' }];
    expect((await new Validator().validate(wrong)).valid).toBe(false);
  });

  test('the examples of each address are accepted, and their answer is of an announced type and exactly what its schema says', async () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(description, 'maille');
    const faults: string[] = [];
    let described = 0;
    const paths = Object.entries(description.paths);
    const asked = [
      ...paths.filter(([path]) => !REQUEST.test(path)),
      ...oneIn(
        15,
        paths.filter(([path]) => REQUEST.test(path))
      )
    ];
    for (const [template, { get }] of asked) {
      // Rows put together are other rows than those of the schema.
      const whole = get.parameters.filter(({ name }) => name !== 'group_by');
      if (whole.length < get.parameters.length)
        expect([template, (await api.get(addressOf(template, get.parameters))).status]).toEqual([template, 200]);
      const response = await api.get(addressOf(template, whole));
      expect([template, response.status]).toEqual([template, 200]);
      const announced = get.responses['200']?.content ?? {};
      expect(Object.keys(announced)).toContain(response.headers.get('content-type')?.split(';')[0]);
      const schema = announced['application/json']?.schema;
      if (schema === undefined) continue;
      const body: unknown = await response.json();
      const judge = ajv.compile({
        $ref: `maille#/paths/${encodeURIComponent(template.replaceAll('/', '~1'))}/get/responses/200/content/application~1json/schema`
      });
      if (!judge(body))
        faults.push(
          ...(judge.errors ?? [])
            .slice(0, 3)
            .map(({ instancePath, message = '' }) => `${template} ${instancePath} ${message}`)
        );
      faults.push(...undescribed(schema, body, template));
      if (resolved(schema).properties !== undefined) described++;
    }
    expect(faults).toEqual([]);
    // Every request, and what says its own fields besides.
    expect(described).toBeGreaterThan(CATALOGUE.size / examples(1, 15));
  });

  test('a field that lacks, one of another type and one that nobody described are found', async () => {
    const schema: Schema = { allOf: [{ $ref: '#/components/schemas/Reponse' }, { properties: { lignes: {} } }] };
    const body = await api.json('/api/v1/requests/gpec/projets_recrutement');
    expect(
      undescribed(schema, { ...body, ajoute: 1, requete: { ...(body['requete'] as object), en_plus: 2 } }, '').sort()
    ).toEqual(['/ajoute', '/requete/en_plus']);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(description, 'maille');
    const judge = ajv.compile({ $ref: 'maille#/components/schemas/Reponse' });
    expect(judge(body)).toBe(true);
    expect(judge({ ...body, etat: undefined })).toBe(false);
    expect(judge({ ...body, tronque: 'non' })).toBe(false);
  });

  test('the rows of each request have types of their own: another type, a companion without its code are found', async () => {
    const path = '/api/v1/requests/gpec/projets_recrutement';
    const schema: Schema = description.paths[path]?.get.responses['200']?.content?.['application/json']?.schema ?? {};
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajv.addSchema(description, 'maille');
    const judge = ajv.compile({
      $ref: `maille#/paths/${encodeURIComponent(path.replaceAll('/', '~1'))}/get/responses/200/content/application~1json/schema`
    });
    const body = await api.json(path);
    const [row, ...others] = body['lignes'] as readonly object[];
    const rows = (change: object): object => ({ ...body, lignes: [{ ...row, ...change }, ...others] });
    expect(judge(rows({}))).toBe(true);
    expect(judge(rows({ projets: '100' }))).toBe(false);
    expect(judge(rows({ projets: 0.5 }))).toBe(false);
    expect(judge(rows({ projets_statut: null }))).toBe(false);
    expect(judge(rows({ projets: null, projets_min: null }))).toBe(true);
    expect(undescribed(schema, rows({ ajoute: 1 }), '')).toEqual(['/lignes/ajoute']);
  });

  test('every parameter has an example, which its own schema accepts', () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      for (const { name, example, schema: described } of get.parameters.filter(({ schema }) => schema !== undefined)) {
        if (name === 'format') continue;
        const schema = described.items ?? described;
        // A vintage has no value to show when the snapshot holds no file of its source; nor a number that may be left out.
        if (example === undefined)
          expect(`${path} ${name}`).toMatch(
            / (rentree|rentree_places|millesime|annee|mois|trimestre|bmo|places|domaine|metier|numero|campagne)$/
          );
        else if (schema.enum) expect(schema.enum).toContain(Array.isArray(example) ? example[0] : example);
        else if (schema.pattern) expect(String(example)).toMatch(new RegExp(schema.pattern));
      }
    }
  });
});
