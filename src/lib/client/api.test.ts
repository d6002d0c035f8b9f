import { describe, expect, test } from 'vitest';
import { ApiProblem, fetchRequest } from './api.ts';

/** A server that answers one thing, and remembers what it was asked. */
function server(answer: Response): { fetch: typeof fetch; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    fetch: (address) => {
      asked.push(String(address));
      return Promise.resolve(answer.clone());
    }
  };
}

describe('the address of a request', () => {
  test.each([
    ['gpec/projets_recrutement', '/api/v1/catalogue/gpec/projets_recrutement'],
    [' ', '/api/v1/catalogue/%20'],
    ['/', '/api/v1/catalogue/%2F'],
    ['../snapshot', '/api/v1/catalogue/..%2Fsnapshot'],
    ['a?b#c', '/api/v1/catalogue/a%3Fb%23c'],
    ['\u0000', '/api/v1/catalogue/%00']
  ])('%j', async (id, address) => {
    const { fetch, asked } = server(Response.json({}));
    await fetchRequest(fetch, id);
    expect(asked).toEqual([address]);
  });
});

describe('a refusal', () => {
  test('is the problem that the server described', async () => {
    const problem = {
      type: 'about:blank',
      title: 'Introuvable',
      status: 404,
      detail: 'Requête inconnue.',
      instance: '/x'
    };
    await expect(fetchRequest(server(Response.json(problem, { status: 404 })).fetch, 'x')).rejects.toMatchObject({
      document: problem
    });
  });

  test('without description, and a redirection, still have a status that a page may show', async () => {
    for (const [status, shown] of [
      [502, 502],
      [308, 404]
    ] as const) {
      const refused = await fetchRequest(server(new Response(null, { status })).fetch, 'x').catch(
        (error: unknown) => error
      );
      expect(refused).toBeInstanceOf(ApiProblem);
      expect((refused as ApiProblem).document.status).toBe(shown);
    }
  });
});
