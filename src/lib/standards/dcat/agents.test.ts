import { expect, test } from 'vitest';
import type { Reference } from '../../server/snapshot/reference.ts';
import { agentOf, contactOf, publisherOf } from './agents.ts';

function saying(legal: { editeur?: string; contact?: string }): Reference {
  const summary = { region: 'region:53', region_nom: 'Bretagne' };
  return { summary, legal: { editeur: null, contact: null, ...legal } } as Reference;
}

test.each([
  [undefined, { 'vcard:hasURL': { '@id': 'https://s/mentions' } }],
  ['par courrier, à l’adresse du siège', { 'vcard:hasURL': { '@id': 'https://s/mentions' } }],
  ['https://region.exemple/contact', { 'vcard:hasURL': { '@id': 'https://region.exemple/contact' } }],
  ['donnees@region.exemple', { 'vcard:hasEmail': { '@id': 'mailto:donnees@region.exemple' } }],
  ['mailto:donnees@region.exemple', { 'vcard:hasEmail': { '@id': 'mailto:donnees@region.exemple' } }]
])('a contact said as %j is reached so', (said, reached) => {
  const contact = contactOf(saying(said === undefined ? {} : { contact: said }), 'https://s');
  expect(contact).toEqual({
    '@id': 'https://s/#contact',
    '@type': 'vcard:Kind',
    'vcard:fn': 'Maille, région Bretagne',
    ...reached
  });
});

test('a publisher is of a kind when its name says it, and of none otherwise', () => {
  const kind = (node: object): unknown =>
    ((node as Record<string, unknown>)['dct:type'] as { '@id'?: string } | undefined)?.['@id'];
  expect(kind(publisherOf(saying({ editeur: 'Région Bretagne' }), 'https://s'))).toMatch(/RegionalAuthority$/);
  expect(kind(publisherOf(saying({ editeur: 'GIP Exemple' }), 'https://s'))).toBeUndefined();
  expect(kind(publisherOf(saying({}), 'https://s'))).toBeUndefined();
  expect(kind(agentOf('Insee et DGCL, mis en forme par Etalab'))).toMatch(/NationalAuthority$/);
  expect(kind(agentOf('Régionale de bâtiment'))).toBeUndefined();
});
