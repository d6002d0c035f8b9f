import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, madeSource, shown } from '../../../../tests/support/made-answer.ts';
import {
  RECRUITMENT,
  TENSION,
  BASIN,
  code,
  CLEANERS,
  MAIDS,
  said,
  share,
  count
} from '../../../../tests/support/occupation-said.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { Code } from './occupation.ts';

describe('who recruits', () => {
  const survey = (row: AnswerRow): Answer =>
    madeAnswer({
      requete: { id: 'gpec/projets_metier' },
      parametres: { annee: '2025' },
      colonnes: [
        ...['projets', 'projets_avant', 'total'].map(count),
        ...['difficulte', 'saisonnalite', 'part'].map(share),
        madeColumn('evolution', 'evolution', { protege: true, bornes: true }),
        madeColumn('annee_avant', 'dimension'),
        madeColumn('nom', 'dimension')
      ],
      lignes: [{ territoire: 'region:53', nom: 'Bretagne', annee_avant: 2024, ...row }]
    });

  test('projects are said between their bounds, the survey before beside them, and no gap', async () => {
    const { text, key, headline } = await said(RECRUITMENT, CLEANERS, {
      'gpec/projets_metier': survey({
        ...between('projets', 5690, 5693),
        ...between('difficulte', 0.654, 0.657),
        ...between('saisonnalite', 0.248, 0.253),
        ...between('projets_avant', 5767, 5773)
      })
    });
    expect(text).toBe(
      'En Bretagne, entre 24,8 % et 25,3 % des projets pour 2025 sont saisonniers.\nEn 2024, entre 5 767 et 5 773 projets.'
    );
    expect(key?.value.replaceAll('\u202f', ' ')).toBe('5 690 à 5 693');
    expect(headline).toContain('**');
  });

  test('how many are sought is a part of the title, of the occupation itself alone', async () => {
    const sought = (min: number, max: number) => ({ 'gpec/projets_metier': survey(between('projets', min, max)) });
    const titled = async (codes: readonly Code[], min: number, max: number) =>
      (await said(RECRUITMENT, codes, sought(min, max))).titles?.map(({ text }) => text.replaceAll('\u202f', ' '));
    expect(await titled(CLEANERS, 923, 931)).toEqual(['927 à 4 près cherchés en 2025']);
    expect(await titled(CLEANERS, 120, 160)).toEqual(['entre 120 et 160 cherchés en 2025']);
    expect(await titled(CLEANERS, 0, 4)).toEqual([]);
    const card = code('lui-même', 'rome:K2204', 'rome');
    expect(await titled([card, code('mène à', 'fap2021:T4X60', 'fap228')], 923, 931)).toEqual([]);
    const same = { ...card, page: 'fap2021:T4X60' };
    expect(await titled([same, code('mène à', 'fap2021:T4X60', 'fap228')], 923, 931)).toHaveLength(1);
    const { titles } = await said(RECRUITMENT, CLEANERS, sought(923, 931));
    expect(titles?.[0]?.citation).toMatch(/requête gpec\/projets_metier.*\/catalogue\/.*instantane=/);
  });

  test('the drawing has the parts of a territory, whose own row is in the sentence and in the table', async () => {
    const rows = [{ territoire: 'bassin:5301', nom: 'Brest', ...shown('projets', 40), ...shown('difficulte', 0.5) }];
    const own = survey({ ...shown('projets', 100), ...shown('difficulte', 0.5), ...shown('saisonnalite', 0.1) });
    const { section } = await said(RECRUITMENT, CLEANERS, {
      'gpec/projets_metier': {
        ...own,
        requete: { ...own.requete, graphique: { type: 'barres', x: 'projets', y: 'nom' } },
        lignes: [...own.lignes, ...rows]
      }
    });
    const [figure] = section.figures;
    expect(figure?.table.rows).toHaveLength(2);
    expect(JSON.stringify(figure?.drawing)).toContain('Brest');
    expect(JSON.stringify(figure?.drawing)).not.toContain('Bretagne');
  });

  test('of a territory without a row of its own nothing is said, whatever its parts have', async () => {
    const parts = survey({ territoire: 'bassin:5301', nom: 'Brest', ...shown('projets', 40) });
    const { text, key, section } = await said(RECRUITMENT, CLEANERS, { 'gpec/projets_metier': parts });
    expect([text, key, section.figures.length]).toEqual(['', null, 1]);
  });

  test('a survey before that has no row for the occupation is no zero', async () => {
    const { text } = await said(RECRUITMENT, CLEANERS, {
      'gpec/projets_metier': survey({
        ...shown('projets', 1),
        ...shown('difficulte', 1),
        ...shown('saisonnalite', 0),
        projets_avant: null,
        projets_avant_statut: 'non_disponible'
      })
    });
    expect(text).toContain('1 projet de recrutement pour 2025');
    expect(text).toContain('L’enquête de 2024 n’a pas de ligne pour ce métier, ce qui n’est pas un zéro.');
  });

  test('a card that no passage read leads to the survey opens a family to judge, and gives neither sentence nor figure', async () => {
    const { section, text, key } = await said(RECRUITMENT, MAIDS, {
      'gpec/projets_metier': survey({ ...shown('projets', 1872) })
    });
    expect(text).toBe('');
    expect(section.doors?.map(({ href }) => href)).toEqual(['/metiers/fap2021:T1X60?territoire=region:53']);
    expect([section.figures, key]).toEqual([[], null]);
  });
});

describe('whether it is tense', () => {
  const CAUSES = ['intensite_embauches', 'lien_formation', 'manque_main_oeuvre', 'non_durabilite'];
  const tensions = (annee: number, rows: readonly AnswerRow[]): Answer =>
    madeAnswer({
      requete: { id: 'gpec/tension_metier' },
      sources: [madeSource('dares_tensions', { vie_mois: 24 })],
      colonnes: [
        ...[...CAUSES, 'conditions_contraignantes', 'inadequation_geographique', 'classe'].map((name) =>
          madeColumn(name, 'classe', { libelle: name })
        ),
        madeColumn('tension', 'indice'),
        madeColumn('annee', 'dimension')
      ],
      lignes: rows.map((row) => ({ annee, ...row }))
    });

  test('a class of the present is, a former one was, and its marked causes are named', async () => {
    const rows = [
      { territoire: 'region:53', classe: 4, manque_main_oeuvre: 5, lien_formation: 3 },
      { territoire: 'departement:22', classe: 2 },
      { territoire: 'departement:29', classe: 5 }
    ];
    const now = await said(TENSION, CLEANERS, { 'gpec/tension_metier': tensions(2024, rows) });
    expect(now.text).toContain(
      'En Bretagne, ce métier est de classe de tension 4 sur 5 en 2024. Causes possibles les plus marquées (classe 4 ou 5) : manque_main_oeuvre.'
    );
    expect(now.key?.value).toBe('4');
    const past = await said(TENSION, CLEANERS, { 'gpec/tension_metier': tensions(2019, rows) });
    expect(past.text).toContain('était de classe de tension 4');
    expect([now.headline, past.headline]).toEqual([
      'En Bretagne, ce métier est de **classe de tension 4 sur 5** en 2024.',
      'En Bretagne, ce métier était de **classe de tension 4 sur 5** en 2019.'
    ]);
    expect(now.text).not.toContain('ancienne');
    expect(past.text).toContain('année ancienne');
  });

  test('of two classifications, the tension said is the latest', async () => {
    const { text } = await said(TENSION, CLEANERS, {
      'gpec/tension_metier?fap2021:T4X60': tensions(2024, [{ territoire: 'region:53', classe: 2 }]),
      'gpec/tension_metier?fap2009:T4Z60': tensions(2019, [{ territoire: 'region:53', classe: 5 }])
    });
    expect(text).toContain('est de classe de tension 2 sur 5 en 2024');
    expect(text).not.toContain('2019');
  });

  test('basins are counted among those whose class is given; that of the page has its own sentence', async () => {
    const basins = async (classes: readonly (number | null)[], place = BASIN): Promise<string> => {
      const rows = classes.map((classe, at) => ({ territoire: `bassin:${at}`, classe, offres: 20, demandeurs: 30 }));
      const answer = madeAnswer({
        requete: { id: 'gpec/metier_bassins' },
        parametres: { annee: '2021' },
        colonnes: [madeColumn('offres', 'mesure'), madeColumn('demandeurs', 'mesure'), madeColumn('classe', 'classe')],
        lignes: rows
      });
      return (await said(TENSION, MAIDS, { 'gpec/metier_bassins': answer }, place)).text;
    };
    const [many, one, none, unknown] = [
      await basins([5, 4, 2, null]),
      await basins([5]),
      await basins([1, 2]),
      await basins([null])
    ];
    expect(many).toContain(
      'Bassins d’emploi de la région où ce métier (ROME v3) était de classe de tension 4 ou 5 en 2021 : 2, sur 3 bassins où le fichier donne sa classe.'
    );
    expect(one).toContain('en 2021 : 1, sur 1 bassin où');
    expect(none).toContain('en 2021 : 0, sur 2 bassins où');
    expect(unknown).toBe('');
    expect(many).not.toContain('dans le bassin');
    const own = await basins([4], { ...BASIN, territoire: 'bassin:0' });
    expect(own).toContain('était de classe');
    expect(own).toContain(
      'Dans le bassin de Brest, 20 offres pour 30 demandeurs d’emploi des catégories A, B, C, classe de tension 4 sur 5.'
    );
  });

  test('an occupation to which the producer gives no class has none, whatever its causes', async () => {
    const { text, headline } = await said(TENSION, CLEANERS, {
      'gpec/tension_metier': tensions(2024, [{ territoire: 'region:53', classe: null, manque_main_oeuvre: 5 }])
    });
    expect(text).toBe('En Bretagne, la Dares ne donne pas de classe de tension à ce métier en 2024.');
    expect(headline).toBeNull();
  });
});
