import { beforeAll, describe, expect, test } from 'vitest';
import { read, searchAll } from '../../src/lib/server/search/search.ts';
import type { SearchIndex } from '../../src/lib/server/search/search-index.ts';
import { builtDemo } from '../support/built-demo.ts';
import { searchIn } from './run-queries.ts';

/* What is understood of searches that were read wrongly, on the demo; the right readings are said by hand. */

let index: SearchIndex;
beforeAll(async () => {
  index = await searchIn(await builtDemo(), (one) => one);
});

const first = (q: string) => searchAll(index, q).reponses[0];

describe('the first answer', () => {
  test.each([
    ['bts mco en alternance', 'formation', /^BTS Management commercial/],
    ['lycée Javouhey', 'absent', /Javouhey/],
    ['QPV Maurepas', 'public', /quartiers prioritaires/],
    ['licenciement 180 salariés', 'question', /reclasser/],
    ['IA data scientist', 'absent', /data scientist/],
    ['apprentis boucher', 'metier', /^Boucher/],
    ['combien de places en CAP coiffure', 'formation', /^CAP .*oiffure/],
    ['femmes dans l’industrie', 'public', /^Femmes et hommes · Industrie/],
    ['retraites dans le bâtiment', 'filiere', /^Bâtiment/],
    ['compétences soudage', 'metier', /^Soud/],
    ['ATSEM', 'absent', /ATSEM/],
    ['éolien', 'absent', /éolien/],
    ['cybersécurité', 'absent', /cybersécurité/],
    ['nombre d’élèves du lycée Javouhey', 'absent', /Javouhey/],
    ['obligation d’emploi des travailleurs handicapés', 'public', /obligation d’emploi/],
    ['jeunes ni en emploi ni en formation', 'public', /^Jeunes/],
    ['CAP petite enfance', 'formation', /^CAP Accompagnant éducatif/],
    ['alternance rh', 'metier', /essources humaines/],
    ['bac pro cuisine lycée hôtelier', 'formation', /^Bac pro Cuisine/],
    ['bac pro xylophone', 'absent', /xylophone/],
    ['caissière supermarché', 'metier', /^Caissi/],
    ['technicien fibre optique', 'absent', /fibre optique/],
    ['mcanicien auto Quimper', 'metier', /automobile/],
    ['peintre en batimant', 'metier', /^Peint/],
    ['lycée agricole Finistère', 'question', /lycées/],
    ['travail de nuit', 'absent', /nuit/],
    ['combien d’aides-soignantes manquera-t-il dans le Finistère ?', 'metier', /^Aides?-soignant/]
  ])('« %s »', (q, type, titre) => {
    expect(first(q)?.type).toBe(type);
    expect(first(q)?.titre).toMatch(titre);
  });

  test('says where the figure sought is, on its place', () => {
    expect(first('combien d’aides-soignantes manquera-t-il dans le Finistère ?')?.chiffre).toMatch(
      /^\/catalogue\/gpec\/projets_metier\?metier=fap2021:V0X60&detail=aucun&territoire=departement:29$/
    );
    // A figure that no request has of this thing is not another one.
    expect(first('départs en retraite des aides-soignantes')?.chiffre ?? '').not.toMatch(/projets_/);
  });

  test('is one page an occupation, whatever its classifications', () => {
    const codes = searchAll(index, 'aide soignante').reponses.flatMap(({ type, code }) =>
      type === 'metier' ? [code] : []
    );
    expect(codes).toHaveLength(1);
  });

  test('is never missing', () => {
    for (const q of ['xylophone', 'zzzz']) expect(first(q)?.type, q).toBe('absent');
  });
});

test('a sentence is read as its entities, each with its words', () => {
  expect(read(index, 'combien d’aides-soignantes manquera-t-il dans le Finistère en 2025 ?')).toMatchObject({
    lieu: { code: 'departement:29', mots: ['Finistère'] },
    mesure: { code: 'recrutement', mots: ['manquera'] },
    annee: { code: '2025' },
    chose: { type: 'metier', mots: ['aides', 'soignantes'] },
    public: null,
    voie: null
  });
  expect(read(index, 'bts mco en apprentissage à Quimper')).toMatchObject({
    lieu: { code: 'commune:29232' },
    voie: { code: 'apprentissage' },
    chose: { type: 'formation' }
  });
  expect(read(index, 'chômage des jeunes Morbihan')).toMatchObject({
    lieu: { code: 'departement:56' },
    mesure: { code: 'chomage' },
    public: { code: 'jeunes' },
    chose: null
  });
});

test('each part understood may be left out, or changed, by a search that is read so', () => {
  const { compris } = searchAll(index, 'aide soignante dans le Finistère');
  expect(compris.map(({ genre }) => genre)).toEqual(['chose', 'lieu']);
  const place = compris.find(({ genre }) => genre === 'lieu');
  expect(read(index, place?.sans ?? '').lieu).toBeNull();
  const [other] = place?.autres ?? [];
  expect(read(index, other?.q ?? '')).toMatchObject({ lieu: { code: 'region:53' }, chose: { type: 'metier' } });
});
