import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeApi, type Api } from '../support/api.ts';
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
}

interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, { readonly get: { readonly parameters: readonly Parameter[]; readonly responses: Readonly<Record<string, { content?: Record<string, unknown> }>> } }>>;
}

let api: Api;
let description: Description;
const folder = makeFolder();

beforeAll(async () => {
  await publishFixture(folder, 'o1');
  api = makeApi(folder, CATALOGUE);
  description = (await api.json('/api/v1/openapi.json')) as unknown as Description;
});
afterAll(() => {
  api.engine.close();
  removeFolder(folder);
});

describe('the description of the interface', () => {
  test('is valid OpenAPI 3.1, for a validator that knows the standard', async () => {
    const validator = new Validator();
    const result = await validator.validate(structuredClone(description) as unknown as Record<string, unknown>);
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  test('the validator does refuse what is wrong', async () => {
    const wrong = structuredClone(description) as unknown as { paths: Record<string, { get: { parameters: unknown } }> };
    const path = wrong.paths['/api/v1/territories'];
    if (path) path.get.parameters = [{ name: 'q', in: 'ailleurs' }];
    expect((await new Validator().validate(wrong)).valid).toBe(false);
  });

  test('the examples of each address are accepted, and the answer has a type that was announced', async () => {
    for (const [template, { get }] of Object.entries(description.paths)) {
      const path = template.replace(/\{\w+\}/, String(get.parameters.find(({ in: place }) => place === 'path')?.example));
      const query = new URLSearchParams();
      for (const { name, in: place, example } of get.parameters) if (place === 'query' && example !== undefined) query.set(name, String(example));
      const response = await api.get(`${path}?${query.toString()}`);
      expect([template, response.status]).toEqual([template, 200]);
      expect(Object.keys(get.responses['200']?.content ?? {})).toContain(response.headers.get('content-type')?.split(';')[0]);
    }
  });

  test('every parameter has an example, which its own schema accepts', () => {
    for (const [path, { get }] of Object.entries(description.paths)) {
      for (const { name, example, schema: described } of get.parameters.filter(({ schema }) => schema !== undefined)) {
        if (name === 'format') continue;
        const schema = described.items ?? described;
        // A vintage has no value to show when the snapshot holds no file of its source.
        if (example === undefined) expect(`${path} ${name}`).toMatch(/ (rentree|millesime|annee|mois|trimestre|bmo|places|domaine|metier)$/);
        else if (schema.enum) expect(schema.enum).toContain(Array.isArray(example) ? example[0] : example);
        else if (schema.pattern) expect(String(example)).toMatch(new RegExp(schema.pattern));
      }
    }
  });
});
