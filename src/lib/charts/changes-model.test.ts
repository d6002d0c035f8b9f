import { expect, test } from 'vitest';
import type { ChangesDetail } from '../catalogue/api/changes.ts';
import type { Change, ChangedColumn, ChangeCounts } from '../catalogue/records/changes.ts';
import { changesModel } from './changes-model.ts';

const NONE: ChangeCounts = {
  lignes: 3,
  valeurs: 4,
  revisees: 0,
  masquees: 0,
  diffusees: 0,
  bornes: 0,
  nouvelles: 0,
  disparues: 0,
  ambigues: 0
};
const COUNT: ChangedColumn = { nom: 'projets', libelle: 'Projets', role: 'mesure', unite: 'embauches', type: 'int64' };
const RATE: ChangedColumn = { nom: 'part', libelle: 'Part', role: 'taux', unite: 'pourcent', type: 'double' };

function detail(
  changements: readonly Change[],
  counts: Partial<ChangeCounts>,
  more: Partial<ChangesDetail> = {}
): ChangesDetail {
  return {
    instantane: {
      id: 'bb',
      profil: 'x',
      region: 'region:53',
      region_nom: 'Bretagne',
      demo: false,
      construit_le: '2026-10-03T08:00:00.000Z'
    },
    precedent: { id: 'aa', construit_le: '2026-09-01T08:00:00.000Z' },
    requete: 'gpec/x',
    titre: 'X',
    parue: '2026-09-01T08:00:00.000Z',
    modifiee: '2026-10-03T08:00:00.000Z',
    etat: 'modifiee',
    phrase: 'Une phrase.',
    raisons: [],
    remarques: [],
    lecture: {
      territoire: 'region:53',
      parametres: {},
      parametres_libelles: { territoire: 'Bretagne', annee: '2024' },
      comptes: { ...NONE, ...counts },
      maximum: null,
      changements,
      coupe: false
    },
    territoires_modifies: [],
    historique: [],
    ...more
  };
}

test('each change in words: revised, hidden, shown, known otherwise, new, gone', () => {
  const model = changesModel(
    detail(
      [
        {
          genre: 'revisee',
          ligne: 'Vannes, 2024',
          cle: {},
          colonne: COUNT,
          ancien: 1000,
          nouveau: 1021,
          ecart: 21,
          relatif: 0.021
        },
        {
          genre: 'revisee',
          ligne: 'Brest',
          cle: {},
          colonne: RATE,
          ancien: 0.5,
          nouveau: 0.45,
          ecart: -0.05,
          relatif: -0.1
        },
        { genre: 'revisee', ligne: 'Lorient', cle: {}, colonne: COUNT, ancien: 0, nouveau: 3, ecart: 3, relatif: null },
        { genre: 'masquee', ligne: 'Quimper', cle: {}, colonne: COUNT, bornes_apres: [1, 4], statut: 'non_diffuse' },
        { genre: 'masquee', ligne: 'Dinan', cle: {}, colonne: COUNT, bornes_apres: null, statut: 'secret' },
        { genre: 'diffusee', ligne: 'Redon', cle: {}, colonne: COUNT, nouveau: 12 },
        { genre: 'bornes', ligne: 'Auray', cle: {}, colonne: COUNT, bornes_avant: [10, 20], bornes_apres: [12, 20] },
        { genre: 'bornes', ligne: 'Pontivy', cle: {}, colonne: COUNT, bornes_avant: null, bornes_apres: null },
        { genre: 'nouvelle', ligne: 'Fougères', cle: {} },
        { genre: 'disparue', ligne: 'Vitré', cle: {} }
      ],
      { revisees: 5, masquees: 2, diffusees: 1, bornes: 2, nouvelles: 1, disparues: 1 }
    ),
    '/catalogue/gpec/x'
  );
  expect(
    model?.rows.map(({ before, after, gap }) =>
      [before, after, gap].map((text) => text.replaceAll(/[\u202f\u00a0]/g, ' '))
    )
  ).toEqual([
    ['1 000', '1 021', '+2,1 %'],
    ['50,0 %', '45,0 %', '−5,0 pt'],
    ['0', '3', '+3'],
    ['diffusé', 'n’est plus diffusé : 1 à 4', ''],
    ['diffusé', 'n’est plus diffusé : secret statistique', ''],
    ['non diffusé', '12', ''],
    ['10 à 20', '12 à 20', ''],
    ['encadré', 'n’est plus encadré', ''],
    ['absente', 'ligne nouvelle', ''],
    ['présente', 'ligne disparue', '']
  ]);
  expect(model).toMatchObject({ quiet: false, compared: 'Bretagne, 2024', left: 2 });
  expect(model?.rows.slice(0, 2).map(({ column }) => column)).toEqual(['Projets (embauches)', 'Part']);
});

test('nothing on a first snapshot; one line where nothing changed; other places by name', () => {
  expect(changesModel(detail([], {}, { etat: 'premier', precedent: null, lecture: null }), '/x')).toBeNull();
  expect(changesModel(detail([], {}, { etat: 'inchangee', lecture: null }), '/x')).toMatchObject({
    quiet: true,
    rows: [],
    compared: null,
    left: 0
  });
  const places = Array.from({ length: 10 }, (_, index) => ({
    territoire: `bassin:53${index}`,
    nom: `Lieu ${index}`,
    maille: 'bassin'
  }));
  const model = changesModel(
    detail([], {}, { etat: 'inchangee', lecture: null, territoires_modifies: places }),
    '/catalogue/gpec/x'
  );
  expect(model).toMatchObject({ quiet: false, elsewhereLeft: 2 });
  expect(model?.elsewhere[0]).toEqual({
    text: 'Lieu 0 (bassin d’emploi)',
    href: '/catalogue/gpec/x?territoire=bassin:530'
  });
});
