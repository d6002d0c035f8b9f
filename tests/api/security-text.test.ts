import type { RequestEvent } from '@sveltejs/kit';
import { expect, it } from 'vitest';
import { GET } from '../../src/routes/[x+2e]well-known/security.txt/+server.ts';

const ask = (securite: string | null): Promise<Response> => {
  const snapshot = { reference: { legal: { securite }, summary: { construit_le: '2026-03-01T10:00:00.000Z' } } };
  const store = { use: async (work: (of: unknown) => unknown) => work(snapshot) };
  return GET({
    url: new URL('http://maille.test/.well-known/security.txt'),
    locals: { engine: { store } }
  } as unknown as RequestEvent);
};

it('says where to report a flaw, as RFC 9116 asks, for a year after the build', async () => {
  const response = await ask('mailto:securite@region.example');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect((await response.text()).split('\n')).toEqual([
    'Contact: mailto:securite@region.example',
    'Expires: 2027-03-01T10:00:00.000Z',
    'Preferred-Languages: fr, en',
    expect.stringMatching(/^Canonical: https?:\/\/[^/]+\/\.well-known\/security\.txt$/),
    ''
  ]);
});

it('is not there until the profile says where', async () => {
  const response = await ask(null);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('mentions.securite');
});
