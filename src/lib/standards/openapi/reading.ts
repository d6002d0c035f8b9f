export const PROBLEM = {
  description: 'Problème, toutes ses causes à la fois',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleme' } } }
};

/** An address that answers one document. @param content one content type, whose schema follows, or the schema of each */
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
