import { describe, expect, test } from 'vitest';
import type { SitingDocument, SitingReply } from '../../catalogue/api/siting.ts';
import {
  closureParameters,
  distanceParameters,
  placesOf,
  readSitingForm,
  sitingAddress,
  sitingParameters,
  USUAL,
  withMeasure
} from './siting-form.ts';
import {
  headline,
  nextSentences,
  nothingSentences,
  nowSentence,
  openedRows,
  programSentence,
  proofSentences,
  unplacedSentence
} from './siting.ts';

const place = (nom: string, apporte: number, autant: string[] = []) => ({
  territoire: `commune:${nom}`,
  nom,
  latitude: 48,
  longitude: -3,
  apporte,
  autant: autant.map((other) => ({ territoire: `commune:${other}`, nom: other }))
});

const reply = (lieux: SitingReply['lieux'], gain: number, more: Partial<SitingReply> = {}): SitingReply => ({
  lieux,
  gain: { min: gain, max: gain },
  borne: gain,
  prouve: true,
  moyenne: 8.04,
  cellules: [],
  communes: [],
  ...more
});

function documentOf(more: Partial<SitingDocument> = {}): SitingDocument {
  return {
    instantane: { id: 'x', profil: 'x', region: 'region:53', region_nom: 'Bretagne', demo: false, construit_le: '' },
    avertissement: null,
    sources: [],
    etat: 'complet',
    motifs: [],
    non_lues: [],
    signalements: [],
    couverture: [],
    parametres: { formation: 'cfd:1', domaine: 'tous', objectif: 'couverture', communes: 'toutes', distance: '20' },
    parametres_libelles: { formation: 'CAP Essai', communes: 'toutes les communes', rentree: 'rentrée 2024' },
    pour: 'habitants',
    personnes: 10_000,
    hors_portee: { min: 5000, max: 5000 },
    trajet: null,
    accueil: null,
    au_plus: false,
    moyenne: 12.5,
    etablissements: { region: 3, autour: 1, sans_position: 0 },
    reponses: [
      reply([place('Brest', 900), place('Le Faou', 100, ['Hanvec'])], 1000),
      reply([place('Brest', 900), place('Plouay', 90)], 990)
    ],
    de_proche_en_proche: { lieux: [], gain: 985 },
    programme: { candidats: 4, colonnes: 9, lignes: 6 },
    ...more
  };
}

const plain = (text: string | null): string => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const all = (texts: readonly string[]): string => texts.map(plain).join('\n');

describe('what is said of the best choice', () => {
  test('who would be within reach, in communes whose names take their article', () => {
    expect(plain(headline(documentOf()))).toBe(
      'Ouvrir à Brest et au Faou mettrait « CAP Essai » à 20 km au plus de **1 000 habitants** qui en sont plus loin aujourd’hui.'
    );
  });

  test('that it is exact, and what one after another gives: 985 of 1,000', () => {
    const said = all(proofSentences(documentOf()));
    expect(said).toContain(
      'Aucun autre choix de 2 communes n’en atteindrait davantage, chacun étant réparti sur sa commune.'
    );
    expect(said).toContain('donne 98,5 % de ce gain');
  });

  test('a bound in place of « exact » when time was short: 1,020 at most for 1,000', () => {
    const [best] = documentOf().reponses;
    const said = all(proofSentences(documentOf({ reponses: best ? [{ ...best, prouve: false, borne: 1020 }] : [] })));
    expect(said).toContain('faute de temps');
    expect(said).toContain('plus de 2,00 % de plus');
    expect(said).not.toContain('n’en atteindrait');
  });

  test('between two bounds where a neighbour’s file is not read, and « sûrement »', () => {
    const [best] = documentOf().reponses;
    const unsure = documentOf({
      hors_portee: { min: 5000, max: 5400 },
      reponses: best ? [{ ...best, gain: { min: 1000, max: 1200 } }] : []
    });
    expect(plain(headline(unsure))).toContain('**entre 1 000 et 1 200 habitants**');
    expect(all(proofSentences(unsure))).toContain('n’en atteindrait sûrement davantage');
    expect(plain(nowSentence(unsure))).toContain('entre 5 000 et 5 400 habitants sur 10 000, soit de 50,0 % à 54,0 %');
  });

  test('what comes to the same is the same answer: 990 of 1,000 does, 980 does not', () => {
    expect(all(proofSentences(documentOf()))).toContain('À 1 % près, ouvrir à Brest et à Plouay vaut autant.');
    const [best] = documentOf().reponses;
    const apart = documentOf({ reponses: best ? [best, reply([place('Brest', 900)], 980)] : [] });
    expect(all(proofSentences(apart))).not.toContain('À 1 %');
  });

  test('one commune alone is not « un choix », nor is it compared with one after another', () => {
    const one = documentOf({
      reponses: [reply([place('Brest', 900)], 900)],
      de_proche_en_proche: { lieux: [], gain: 900 }
    });
    expect(all(proofSentences(one))).toBe(
      'Aucune autre commune n’en atteindrait davantage, chacun étant réparti sur sa commune.'
    );
  });

  test('the mean distance, as the least that it may be', () => {
    const nearer = documentOf({ parametres: { ...documentOf().parametres, objectif: 'distance' } });
    expect(plain(headline(nearer))).toContain('**12,5 km à 8,0 km**');
    expect(all(proofSentences(nearer))).toContain('ces moyennes sont des minimums');
  });

  test('in minutes, what they are: never kilometres, nor over land', () => {
    const { parametres } = documentOf();
    const timed = documentOf({
      trajet: 'en voiture, 2025',
      parametres: { ...parametres, mesure: 'minutes', distance: '30' }
    });
    const nearer = { ...timed, parametres: { ...timed.parametres, objectif: 'distance' } };
    expect(plain(headline(timed))).toContain(
      'à 30 minutes de trajet au plus (en voiture, 2025) de **1 000 habitants**'
    );
    expect(plain(headline(nearer))).toContain(
      'de **12,5 minutes à 8,0 minutes** le trajet moyen jusqu’à « CAP Essai » (en voiture'
    );
    const said = [timed, nearer].flatMap((one) => [
      headline(one),
      nowSentence(one),
      ...proofSentences(one),
      ...nothingSentences({ ...one, reponses: [] })
    ]);
    for (const sentence of said) expect(plain(sentence)).not.toMatch(/\d km au plus|par la terre|vol d’oiseau/);
  });

  test('nobody is told far for want of ways: the matrix lacks them', () => {
    const { parametres } = documentOf();
    const unknown = documentOf({
      trajet: 'en voiture, 2025',
      parametres: { ...parametres, mesure: 'minutes', distance: '50' },
      hors_portee: { min: 0, max: 700 },
      reponses: []
    });
    expect(all(nothingSentences(unknown))).toContain(
      'il manque à la matrice des trajets vers les établissements, pour 700 habitants au plus'
    );
  });

  test('for apprentices, places that files say, and those that none places', () => {
    const { parametres } = documentOf();
    const route = documentOf({
      parametres: { ...parametres, voie: 'apprentissage', communes: 'centres' },
      etablissements: { region: 4, autour: 2, sans_position: 3 }
    });
    expect(plain(nowSentence(route))).toContain(
      'tout lieu où les fichiers lus disent que se prépare par apprentissage « CAP Essai » : 4 lieux connus dans la région, 2 dans'
    );
    expect(plain(unplacedSentence(route))).toContain(
      '3 formations en apprentissage de la région n’ont pas de lieu connu'
    );
    expect(unplacedSentence(documentOf())).toBeNull();
    expect(all(proofSentences(route))).toContain('parmi celles qui ont un centre d’apprentis');
  });

  test('what each commune adds, and which would do as well', () => {
    const [best] = documentOf().reponses;
    expect(best && openedRows(documentOf(), best).map(({ name, adds, alike }) => [name, plain(adds), alike])).toEqual([
      ['Brest', '900 habitants', ''],
      ['Le Faou', '100 habitants', 'Hanvec']
    ]);
  });

  test('the next choices, and how much less', () => {
    expect(all(nextSentences(documentOf()))).toBe('À Brest et à Plouay : 990 habitants, 10 de moins.');
  });

  test('how large the program was', () => {
    expect(plain(programSentence(documentOf()))).toContain('il en restait 4');
    expect(programSentence(documentOf({ programme: null }))).toBeNull();
  });
});

describe('what is said without an answer', () => {
  test('which file was not read, and not that nobody is far', () => {
    const unread = documentOf({ personnes: 0, reponses: [], motifs: ['Non lu : effectifs.'] });
    expect(nothingSentences(unread)).toEqual(['Non lu : effectifs.']);
    expect([headline(unread), nowSentence(unread)]).toEqual([null, null]);
  });
  test('that everybody has a school already, when nobody is beyond reach for sure', () => {
    const served = documentOf({ reponses: [], hors_portee: { min: 0, max: 0 } });
    expect(all(nothingSentences(served))).toContain(
      'Chacun des 10 000 habitants du territoire a déjà, à 20 km au plus'
    );
    expect(nowSentence(served)).toBeNull();
    expect(all(nothingSentences({ ...served, hors_portee: { min: 0, max: 40 } }))).not.toContain('Chacun');
  });
  test('that no opening there brings anybody within reach', () => {
    expect(all(nothingSentences(documentOf({ reponses: [] })))).toContain('Aucune ouverture, dans toutes les communes');
  });
});

describe('the form', () => {
  test('an empty one is the usual; its address says only what is not', () => {
    expect(readSitingForm(new URLSearchParams('lieux=&formation=%20'))).toEqual(USUAL);
    expect(sitingAddress({ ...USUAL, formation: 'cfd:1', lieux: '3' }, 'region:53')).toBe(
      '/formations/ou-ouvrir?territoire=region:53&formation=cfd:1&lieux=3'
    );
  });
  test('is measured in minutes where the snapshot has them, for schools alone, unless one says otherwise', () => {
    const measures = (more: Partial<typeof USUAL>, minutes: boolean) =>
      withMeasure({ ...USUAL, ...more }, minutes).mesure;
    expect([measures({}, true), measures({}, false)]).toEqual(['minutes', 'km']);
    expect([measures({ voie: 'apprentissage' }, true), measures({ mesure: 'km' }, true)]).toEqual(['km', 'km']);
  });
  test('a course goes before a domain', () => {
    const form = { ...USUAL, domaine: '22' };
    expect(distanceParameters(form, 'region:53', 'cfd:1')).toEqual({
      territoire: 'region:53',
      demande: 'jeunes',
      formation: 'cfd:1'
    });
    expect(sitingParameters(form, 'region:53', null)).toMatchObject({ domaine: '22', lieux: '1', distance: '' });
  });
  test('closures are looked for as openings are, within an hour at most', () => {
    const asked = (more: Partial<typeof USUAL>) =>
      closureParameters({ ...USUAL, domaine: '22', ...more }, 'region:53', null);
    expect(asked({ mesure: 'minutes' })).toEqual({
      territoire: 'region:53',
      demande: 'jeunes',
      domaine: '22',
      distance: '30'
    });
    expect(asked({ mesure: 'minutes', mode: 'velo', distance: '90' })).toMatchObject({
      mesure: 'velo',
      distance: '60'
    });
    expect(asked({ mesure: 'km' })).toMatchObject({ mesure: 'km', distance: '20' });
  });
  test.each([
    ['12', 12],
    ['0', 24],
    ['501', 24],
    ['douze', 24]
  ])('« %s » places are %i in the scenario', (places, count) => {
    expect(placesOf({ ...USUAL, places })).toBe(count);
  });
});

describe('places of reception', () => {
  const reception = (more: Partial<SitingDocument> = {}) =>
    documentOf({
      parametres: { voie: 'accueil', mesure: 'minutes', objectif: 'couverture', communes: 'toutes', distance: '20' },
      trajet: 'en voiture',
      accueil: 'd’une mission locale',
      reponses: [reply([place('Aa', 300), place('Bb', 100)], 400)],
      ...more
    });
  test('are held where most people gain one; who is far now is told of the networks that are read', () => {
    expect(headline(reception())).toBe(
      'Des permanences à Aa et à Bb mettraient un accueil à 20\u00a0minutes de trajet au plus (en voiture) de **400 habitants** qui en sont plus loin aujourd’hui.'
    );
    expect(nowSentence(reception())).toContain('5\u202f000 habitants sur 10\u202f000');
    expect(nowSentence(reception())).toContain('(en voiture) d’une mission locale :');
  });
  test('a network that no file gives makes of the gain the most that it can be', () => {
    expect(headline(reception({ au_plus: true, reponses: [reply([place('Aa', 300)], 300)] }))).toContain(
      'Une permanence à Aa mettrait un accueil à 20\u00a0minutes de trajet au plus (en voiture) de **au plus 300 habitants**'
    );
  });
});
