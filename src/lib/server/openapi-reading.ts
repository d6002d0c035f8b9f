export const PROBLEM = { description: 'Problème, toutes ses causes à la fois', content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Probleme' } } } };

/** An address that answers one document. */
export function reading(summary: string, contentType: string, parameters: readonly object[], schema: object = { type: 'object' }): object {
  return {
    get: {
      summary,
      parameters,
      responses: { '200': { description: 'Réponse', content: { [contentType]: { schema } } }, '400': PROBLEM, '404': PROBLEM, '503': PROBLEM }
    }
  };
}
