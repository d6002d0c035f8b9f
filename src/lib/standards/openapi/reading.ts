import { type DocumentName, schemaOf } from './components.ts';

export const TEXT = { type: 'string' };

export const PROBLEM = {
  description: 'Problème, toutes ses causes à la fois',
  content: { 'application/problem+json': { schema: schemaOf('Probleme') } }
};

/** An address that answers one document. @param content one content type, or the schema of each */
export function reading(
  summary: string,
  content: string | Readonly<Record<string, object>>,
  parameters: readonly object[],
  schema: object = { type: 'object' }
): object {
  const schemas = typeof content === 'string' ? { [content]: schema } : content;
  return {
    get: {
      summary,
      parameters,
      responses: {
        '200': {
          description: 'Réponse',
          content: Object.fromEntries(Object.entries(schemas).map(([type, described]) => [type, { schema: described }]))
        },
        '400': PROBLEM,
        '404': PROBLEM,
        '422': PROBLEM,
        '503': PROBLEM
      }
    }
  };
}

/** An address that answers a document of ours. */
export function document(summary: string, name: DocumentName, parameters: readonly object[] = []): object {
  return reading(summary, 'application/json', parameters, schemaOf(name));
}

export type Example = string | number | readonly string[];

export function query(name: string, description: string, example?: Example, schema: object = TEXT): object {
  return {
    name,
    in: 'query',
    required: false,
    schema,
    ...(description === '' ? {} : { description }),
    ...(example === undefined ? {} : { example })
  };
}

/** What is sought, as it is typed. */
export function sought(description: string, example: string): object {
  return { ...query('q', description, example, { ...TEXT, maxLength: 120 }), required: true };
}

export function inPath(name: string, description: string, example: string, schema: object = TEXT): object {
  return { ...query(name, description, example, schema), in: 'path', required: true };
}

export function oneOf(values: readonly string[], usual?: string): object {
  return { ...TEXT, enum: values, ...(usual === undefined ? {} : { default: usual }) };
}
