import type { RequestEvent } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { Engine } from '../answer/engine.ts';
import { createHandle } from './handle.ts';
import { makeFolder, publishFixture, removeFolder } from '../../../../tests/support/snapshot-fixture.ts';

const folder = makeFolder();
const engine = new Engine(readConfig({ MAILLE_OUT: folder }, 'essai'), new Map());
const empty = new Engine(readConfig({ MAILLE_OUT: `${folder}/rien` }, 'essai'), new Map());

beforeAll(() => publishFixture(folder, 'h1'));
afterAll(() => {
  engine.close();
  removeFolder(folder);
});

/** The policy of a page as the site's own configuration writes it, after the hook. */
async function policyOf(path: string, used = engine): Promise<string> {
  const url = new URL(path, 'http://maille.test');
  const event = {
    url,
    request: new Request(url),
    route: { id: '/page' },
    locals: {},
    isDataRequest: false
  } as unknown as RequestEvent;
  const page = () =>
    new Response('<p>page</p>', {
      headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" }
    });
  const response = await createHandle(() => used, 'erreur')({ event, resolve: page });
  return response.headers.get('content-security-policy') ?? '';
}

describe('who may frame a page', () => {
  test.each(['/integrer/gpec/projets', '/integrer/gpec/projets?annee=2025'])('%s: any site', async (path) => {
    expect(await policyOf(path)).toBe("default-src 'self'; frame-ancestors *");
    // Kept by the cache of pages, it is opened again.
    expect(await policyOf(path)).toBe("default-src 'self'; frame-ancestors *");
  });

  test.each(['/', '/catalogue/gpec/projets', '/catalogue/integrer/projets', '/integrer', '/carte', '/donnees'])(
    '%s: none',
    async (path) => {
      expect(await policyOf(path)).toContain("frame-ancestors 'none'");
    }
  );

  test('a page that cannot be made is told in the frame, and only there', async () => {
    expect(await policyOf('/integrer/gpec/projets', empty)).toContain('frame-ancestors *');
    expect(await policyOf('/catalogue', empty)).toContain("frame-ancestors 'none'");
  });
});

test('a page that moved is answered with its new address, for good, under the common headers', async () => {
  const url = new URL('/veille?suivre=essai/projets', 'http://maille.test');
  const event = { url, request: new Request(url), route: { id: null }, locals: {}, isDataRequest: false };
  const response = await createHandle(
    () => engine,
    'erreur'
  )({ event: event as unknown as RequestEvent, resolve: () => new Response('none', { status: 404 }) });
  expect(response.status).toBe(301);
  expect(response.headers.get('location')).toBe('/donnees/changements');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});
