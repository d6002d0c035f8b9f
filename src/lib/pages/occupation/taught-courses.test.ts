import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, shown } from '../../../../tests/support/made-answer.ts';
import { COURSES, BASIN, code, MAIDS, said, share, count } from '../../../../tests/support/occupation-said.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';

describe('which courses lead to it', () => {
  const COUNTS = [
    'eleves',
    'eleves_voisins',
    'eleves_region',
    'etablissements',
    'offres',
    'offres_region',
    'apprentis'
  ];
  const MORE = ['sessions', 'sessions_region', 'inscrits_region', 'favorables', 'effectif'];
  const unread = (name: string): AnswerRow => ({
    [name]: null,
    [`${name}_min`]: null,
    [`${name}_max`]: null,
    [`${name}_statut`]: 'non_disponible'
  });
  const course = (formation: string, eleves: number, region: number, over: AnswerRow = {}): AnswerRow => ({
    code: `cfd:${formation}`,
    formation,
    diplome: 'CAP',
    lien: 'passage publié',
    premiere_commune: null,
    ...shown('eleves_voisins', 0),
    ...shown('eleves', eleves),
    ...shown('eleves_region', region),
    ...shown('apprentis', 0),
    ...['etablissements', 'offres', 'offres_region', 'sessions', 'sessions_region', 'inscrits_region', 'devenir']
      .map(unread)
      .reduce<AnswerRow>((all, one) => ({ ...all, ...one }), {}),
    ...over
  });
  const taught = (lignes: readonly AnswerRow[], over: Partial<Answer> = {}): Answer =>
    madeAnswer({
      requete: { id: 'cprdfop/formations_metier' },
      etat: 'partiel',
      non_lues: ['offre_formation'],
      parametres: { distance: '20', rentree: '2024', millesime: '2022_2023' },
      colonnes: [
        ...[...COUNTS, ...MORE].map(count),
        share('devenir'),
        ...['code', 'formation', 'diplome', 'lien'].map((name) => madeColumn(name, 'dimension'))
      ],
      lignes,
      ...over
    });

  test('pupils, apprentices and outcomes, and the routes whose files were not read', async () => {
    const { text, section } = await said(COURSES, MAIDS, {
      'cprdfop/formations_metier': taught([
        course('A', 30, 40, { ...between('apprentis', 20, 39), ...shown('devenir', 0.6) }),
        course('B', 2, 10, { ...shown('devenir', 0.8), lien: 'même diplôme, même intitulé' }),
        course('C', 3, 4)
      ])
    });
    expect(text).toContain(
      'relient à ce métier 3 formations données dans les fichiers lus ; dans la région, 54 élèves suivent 3 formations de la voie scolaire ; entre 20 et 39 apprentis étaient en dernière année (1 formation), promotions 2022-2023 réunies.'
    );
    expect(text).toContain('n’y sont pas, faute de fichier : la formation continue.');
    expect(text).toContain('1 formation y est reliée par des fiches du RNCP du même diplôme et du même intitulé');
    expect(text).toContain('de 60,0 % à 80,0 % d’une formation à l’autre (promotions 2022-2023');
    expect(section.doors?.[0]?.href).toBe('/formations/cfd:A?territoire=region:53');
  });

  test('a course of which the file has no pupil is not one that has none', async () => {
    const { text } = await said(COURSES, MAIDS, {
      'cprdfop/formations_metier': taught([
        course('A', 30, 40),
        { ...course('Agricole', 0, 0), ...unread('eleves'), ...unread('eleves_region') }
      ])
    });
    expect(text).toContain('40 élèves suivent 1 formation de la voie scolaire');
  });

  test('agricultural schools are said not to be in the file, beside few pupils as beside none', async () => {
    const absent = 'l’enseignement agricole et maritime n’y est pas';
    const few = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([course('32521406', 17, 17)]) });
    const sown = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([course('32521206', 17, 17)]) });
    const fished = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([course('32521306', 17, 17)]) });
    const none = await said(COURSES, MAIDS, {
      'cprdfop/formations_metier': taught([{ ...course('50022139', 0, 0), ...unread('eleves_region') }])
    });
    const blind = await said(COURSES, MAIDS, {
      'cprdfop/formations_metier': taught([{ ...course('50022139', 0, 0), ...unread('eleves_region') }], {
        non_lues: ['effectifs', 'inserjeunes']
      })
    });
    expect([few, sown, fished, none, blind].map(({ text }) => text.includes(absent))).toEqual([
      false,
      true,
      true,
      true,
      false
    ]);
    expect([few, sown].map(({ key }) => key?.aside)).toEqual([undefined, 'hors lycées agricoles et maritimes']);
    expect([few, sown].map(({ key }) => key?.spoken ?? key?.value)).toEqual(['17', 'au moins 17']);
    expect(sown.text).toContain('dans la région, au moins 17 élèves suivent');
    expect(blind.text).toContain('faute de fichier : la voie scolaire, les apprentis d’InserJeunes.');
  });

  test('the tile is about the region, and says that a common year is not counted', async () => {
    const { key, text } = await said(COURSES, MAIDS, {
      'cprdfop/formations_metier': taught([course('A', 30, 40, { premiere_commune: 'Métiers d’essai' })])
    });
    expect([key?.label, key?.value, key?.source, key?.aside]).toEqual([
      'Élèves dans la région d’une formation qui peut y mener',
      '40',
      'Effectifs, rentrée 2024',
      'hors première année commune'
    ]);
    expect(text).toContain(
      'Dans 1 formation, les élèves d’une première année commune à une famille de métiers ne sont pas comptés.'
    );
    const alone = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([course('A', 30, 40)]) });
    expect(alone.key?.aside).toBeUndefined();
    expect(alone.text).not.toContain('première année');
  });

  test('pupils beyond the limit of the region are said where they are counted', async () => {
    const rows = taught([course('A', 50, 40, shown('eleves_voisins', 15))]);
    const near = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': rows }, BASIN);
    expect(near.text).toContain(
      'À 20 km au plus d’un habitant, par la terre : 50 élèves, dont 15 élèves hors de la région.'
    );
  });

  test('of a place without hexagons nothing is said within reach', async () => {
    const rows = taught([{ ...course('A', 0, 40), ...unread('eleves'), ...unread('eleves_voisins') }]);
    const { text } = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': rows }, BASIN);
    expect(text).toContain('40 élèves');
    expect(text).not.toContain('km au plus');
  });

  test('a balance is said to be no lack of places only when it is negative', async () => {
    const balance = (bilan: number): Answer =>
      madeAnswer({
        requete: { id: 'cprdfop/adequation_sortants_besoins' },
        parametres: { horizon: '2030' },
        colonnes: [
          ...['sortants', 'besoin', 'bilan'].map((name) => madeColumn(name, 'mesure')),
          madeColumn('metier', 'dimension')
        ],
        lignes: [{ metier: 'Cuisiniers', sortants: 500 + bilan, besoin: 500, bilan }]
      });
    const OWN = [...MAIDS, code('famille', 'fap2009:T1Z', 'fap87')];
    const words = async (bilan: number): Promise<string> =>
      (
        await said(COURSES, OWN, {
          'cprdfop/formations_metier': taught([course('A', 30, 40)]),
          'cprdfop/adequation_sortants_besoins': balance(bilan)
        })
      ).text;
    expect(await words(-20)).toContain('Un bilan négatif');
    expect(await words(456)).toMatch(/bilan de \S*456\.$/);
  });

  test('that files give no pupil near a place does not say that there is none', async () => {
    const { text } = await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([course('A', 0, 40)]) }, BASIN);
    expect(text).toContain('les fichiers lus ne donnent pas d’élève de la voie scolaire');
    expect(text).not.toMatch(/\b0 élève|aucun élève/);
  });

  test('of a family of 2021 without any other code nothing is said', async () => {
    const { text } = await said(COURSES, [code('lui-même', 'fap2021:T2A60', 'fap228')], {});
    expect(text).toBe('');
  });

  test('that no course is found says something only when all that links courses to occupations was read', async () => {
    const words = async (over: Partial<Answer>): Promise<string> =>
      (await said(COURSES, MAIDS, { 'cprdfop/formations_metier': taught([], { non_lues: [], ...over }) })).text;
    expect(await words({ etat: 'vide' })).toMatch(/^Aucune formation reliée à .* n’est trouvée dans les fichiers lus/);
    expect(await words({ etat: 'source_absente', non_lues: ['effectifs', 'passages_metiers'] })).toBe('');
    expect(await words({ etat: 'source_absente', non_lues: ['effectifs'] })).toBe('');
  });
});
