import { expect, test } from 'vitest';
import { chosenMeasures, measureLinks, splitMeasures } from './measures.ts';

const KNOWN = ['projets', 'part', 'rang'].map((nom) => ({ nom, libelle: `Libellé ${nom}` }));
const chosen = (asked?: string) => chosenMeasures(splitMeasures(asked), KNOWN, 'part');

test('an address maps two measures at most, and says what it has not', () => {
  expect(chosen()).toEqual({ measures: ['part'], refused: null });
  expect(chosen(' rang , projets,rang')).toEqual({ measures: ['rang', 'projets'], refused: null });
  expect(chosen('inconnue').measures).toEqual(['part']);
  expect(chosen('inconnue').refused).toMatch(/« inconnue ».*La page montre : Libellé part/);
  expect(chosen('projets,rang,part').measures).toEqual(['projets', 'rang']);
  expect(chosen('projets,rang,part').refused).toMatch(/^Deux mesures au plus/);
});

test('each link keeps what is asked, and leads where its measures are the ones chosen', () => {
  const { mapped, beside } = measureLinks('/catalogue/a/b', { annee: '2025' }, KNOWN, ['projets', 'rang'], 'part');
  const said = (links: typeof mapped) =>
    links.map(
      ({ text, href, current }) => `${current ? '*' : ''}${text} ${href.replace('/catalogue/a/b?annee=2025', '')}`
    );
  expect(said(mapped)).toEqual([
    '*Libellé projets &mesures=projets,rang',
    'Libellé part &mesures=part,rang',
    // What stood beside is now the map: it has no other.
    'Libellé rang &mesures=rang'
  ]);
  expect(said(beside)).toEqual([
    'aucune &mesures=projets',
    'Libellé part &mesures=projets,part',
    '*Libellé rang &mesures=projets,rang'
  ]);
  // The measure of the header alone is the address without any.
  expect(measureLinks('/x', {}, KNOWN, ['part', 'rang'], 'part').beside[0]?.href).toBe('/x?');
});
