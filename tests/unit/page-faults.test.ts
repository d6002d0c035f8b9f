import { expect, test } from 'vitest';
import { pageFaults } from '../support/page-faults.ts';

const SUBJECT = {
  territory: 'bassin:5327',
  region: 'region:53',
  names: (code: string) => [code === 'region:53' ? 'Bretagne' : code]
};
const found = (body: string): string[] => pageFaults(`<html><body><main>${body}</main></body></html>`, SUBJECT);
const figure = (drawing: string, title = 'Projets', request = 'gpec/x?territoire=bassin:5327'): string =>
  `<figure><figcaption><h3>${title}</h3></figcaption><svg>${drawing}</svg><a href="/catalogue/${request}">Requête</a></figure>`;

test.each([
  ['<p>La tension est celle de , et le passage une convention.</p>', 'un vide'],
  ['<p>Cette part est de non disponible.</p>', '« non disponible »'],
  ['<li>Soit undefined projets.</li>', 'un mot du code'],
  [figure('<g stroke="var(--line)"><line /></g><text>0 %</text>'), 'dessin vide'],
  [figure('<circle r="3" />', 'Visites', 'spro/limites_controle?indicateur=visites'), 'figure de region:53'],
  [figure('<circle r="3" />', 'Projets', 'gpec/x?territoire=departement:29'), 'figure de departement:29'],
  ['<p>Combien exercent ce métier ne peut être su ici.</p><p>Soit 10 900 emplois.</p>', 'refusé puis donné'],
  ['<p>Formation « cfd:50022139 » inconnue. Un code est typé, par exemple cfd:50022139.</p>', 'propose ce qu’il refuse']
])('%s is found at fault', (body, fault) => {
  expect(found(body)).toEqual([expect.stringContaining(fault)]);
});

test.each([
  '<p>Dans le Finistère, 1 078 projets. Le fichier est là, sans être publié.</p>',
  '<p>Signes : … non disponible. Lire ces signes</p><table><tr><td>non disponible</td></tr></table>',
  figure('<g stroke-width="3"><line /></g>'),
  figure('<circle r="3" />', 'Visites (Bretagne)', 'spro/limites_controle?indicateur=visites'),
  '<p>Combien exercent ce métier ne peut être su ici.</p><p>12 projets.</p>',
  '<p>Formation « cfd:50022139 » inconnue. Un code est typé, cfd:… ou rncp:….</p>'
])('%s is sound', (body) => {
  expect(found(body)).toEqual([]);
});
