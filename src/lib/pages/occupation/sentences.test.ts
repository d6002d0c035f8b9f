import { describe, expect, test } from 'vitest';
import { between, madeAnswer, madeColumn, madeSource, shown } from '../../../../tests/support/made-answer.ts';
import type { Answer, AnswerRow } from '../../catalogue/api/answer.ts';
import type { Built, Place } from '../section.ts';
import { occupationContext, type Code, type Link } from './occupation.ts';
import { OCCUPATION_QUESTIONS } from './registry.ts';

const [EMPLOYMENT, RECRUITMENT, TENSION, COURSES, NEAR, COMING] = [
  'emplois',
  'recrutement',
  'tension',
  'formations',
  'voisins',
  'avenir'
] as const;

const REGION: Place = {
  territoire: 'region:53',
  maille: 'region',
  nom: 'Bretagne',
  lieu: 'en Bretagne',
  departement: null,
  region: 'region:53'
};
const BASIN: Place = {
  territoire: 'bassin:5301',
  maille: 'bassin',
  nom: 'Brest',
  lieu: 'dans le bassin de Brest',
  departement: 'departement:29',
  region: 'region:53'
};

const code = (link: Link, typed: string, level: string, over: Partial<Code> = {}): Code => ({
  link,
  code: typed,
  name: typed.split(':')[1] ?? '',
  formerName: null,
  classification: typed.split(':')[0] ?? '',
  level,
  weight: null,
  quality: null,
  others: 0,
  otherNames: null,
  page: typed,
  ...over
});
const CLEANERS = [code('lui-même', 'fap2021:T4X60', 'fap228'), code('même nom', 'fap2009:T4Z60', 'fap225')];
const MAIDS = [
  code('lui-même', 'rome:K1304', 'rome'),
  code('mène à', 'fap2009:T1Z60', 'fap225', { name: 'Employés de maison', weight: 1 }),
  code('code voisin', 'fap2021:T1X60', 'fap228', { name: 'Personnels de ménage' })
];

/** What the request of codes answers of an occupation. */
function codesOf(codes: readonly Code[]): Answer {
  return madeAnswer({
    colonnes: ['lien', 'code', 'metier', 'nomenclature', 'niveau'].map((name) => madeColumn(name, 'dimension')),
    lignes: codes.map(({ link, code: typed, name, classification, level }) => ({
      lien: link,
      code: typed,
      metier: name,
      nomenclature: classification,
      niveau: level
    }))
  });
}

/** What a section says, when the API answers these requests alone; one of « request?occupation » is for that occupation. */
async function said(
  question: string,
  codes: readonly Code[],
  answers: Readonly<Record<string, Answer>>,
  place: Place = REGION
): Promise<Built & { text: string }> {
  const fetcher = ((input: RequestInfo | URL) => {
    const id = /requests\/([^?]+)/.exec(String(input))?.[1] ?? '';
    const asked = new URL(String(input), 'http://localhost').searchParams.get('metier') ?? '';
    const answer =
      answers[`${id}?${asked}`] ?? answers[id] ?? (id === 'reference/metier_codes' ? codesOf(codes) : null);
    return Promise.resolve(
      answer
        ? Response.json(answer)
        : Response.json({ type: 'about:blank', title: '', status: 400, detail: '', instance: '' }, { status: 400 })
    );
  }) as typeof fetch;
  const [own] = codes;
  if (own === undefined) throw new Error('an occupation has a code');
  const built = await OCCUPATION_QUESTIONS.find(({ id }) => id === question)?.build({
    fetch: fetcher,
    place,
    around: place === BASIN ? [REGION] : [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map(),
    ...occupationContext({ ...own, codes, whole: true }, true)
  });
  if (built === undefined) throw new Error(`no question « ${question} »`);
  return { ...built, text: built.section.sentences.join('\n').replaceAll('\u202f', ' ') };
}

const share = (name: string) => madeColumn(name, 'taux', { protege: true, bornes: true, unite: 'pourcent' });
const count = (name: string) => madeColumn(name, 'mesure', { protege: true, bornes: true, unite: 'projets' });

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
      'relient à ce métier 3 formations données dans les fichiers lus ; dans la région, 54 élèves suivent 3 formations de la voie scolaire ; entre 20 et 39 apprentis étaient en dernière année de 1 formation, promotions 2022-2023 réunies.'
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

describe('how many work in it', () => {
  const census = (rows: readonly AnswerRow[], etat: Answer['etat'] = 'complet'): Answer =>
    madeAnswer({
      requete: { id: 'gpec/emplois_metier', graphique: { type: 'courbe', x: 'annee', y: 'emplois' } },
      etat,
      motifs: etat === 'complet' ? [] : ['Le recensement n’est pas là.'],
      colonnes: [
        madeColumn('annee', 'dimension'),
        madeColumn('emplois', 'mesure', { unite: 'emplois' }),
        share('feminisation'),
        share('part'),
        madeColumn('ratio', 'taux', { protege: true, bornes: true, unite: 'pour_un' })
      ],
      lignes: rows
    });

  test('the census of now and the first one, women and ages', async () => {
    const { text, headline, section } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([
        { annee: 2021, emplois: 1200, ...shown('feminisation', 0.7), ...shown('part', 0.25), ...shown('ratio', 2.5) },
        { annee: 2015, emplois: 1000, ...shown('feminisation', 0.7), ...shown('part', 0.2), ...shown('ratio', 2) }
      ])
    });
    expect(text).toContain(
      'En Bretagne, 1 200 emplois au recensement de 2021.\nAu recensement de 2015, 1 000 emplois.'
    );
    expect(text).toContain(
      'Part des femmes : 70,0 % ; part des 55 ans ou plus : 25,0 %.\n2,50 emplois de 55 ans ou plus pour un emploi de moins de 30 ans.'
    );
    expect(headline?.replaceAll('\u202f', ' ')).toContain('**1 200 emplois** de ce métier');
    expect(section.figures[0]?.drawing).toBeDefined();
  });

  test('under two hundred jobs neither women nor ages are given', async () => {
    const hidden = (name: string) => ({ [name]: null, [`${name}_statut`]: 'non_diffuse' });
    const { text } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([
        { annee: 2021, emplois: 150, ...hidden('feminisation'), ...hidden('part'), ...hidden('ratio') }
      ])
    });
    expect(text).toContain('ne donne ni la part des femmes ni celle des âges');
  });

  test('a single census is said once, and is a table', async () => {
    const one = {
      annee: 2021,
      emplois: 1200,
      ...shown('feminisation', 0.7),
      ...shown('part', 0.25),
      ...shown('ratio', 2)
    };
    const { text, section } = await said(EMPLOYMENT, CLEANERS, { 'gpec/emplois_metier': census([one]) });
    expect(text.match(/recensement de/g)).toHaveLength(1);
    expect(section.figures[0]?.drawing).toBeUndefined();
  });

  test('the wage is that of the country, with its period', async () => {
    const wages = madeAnswer({
      requete: { id: 'gpec/contexte_metier' },
      colonnes: ['valeur', 'valeur_ensemble']
        .map((name) => madeColumn(name, 'mesure'))
        .concat(madeColumn('periode', 'dimension')),
      lignes: [
        { modalite: 'Taux d’entrée', periode: '2014', valeur: 3, valeur_ensemble: null },
        { modalite: 'Salaire mensuel net médian', periode: '2017-2019', valeur: 1500, valeur_ensemble: null }
      ]
    });
    const { text } = await said(EMPLOYMENT, CLEANERS, { 'gpec/contexte_metier': wages });
    expect(text).toBe(
      'En France, le salaire mensuel net médian à temps complet était de 1 500 € (FAP 2009 « T4Z60 », 2017-2019).'
    );
  });

  test('without the census, nothing is said of how many', async () => {
    const { text, key, section } = await said(EMPLOYMENT, CLEANERS, {
      'gpec/emplois_metier': census([], 'source_absente')
    });
    expect(text).toBe('');
    expect(key).toBeNull();
    expect(section.figures.every(({ absent }) => absent)).toBe(true);
  });
});

test('without the census, the jobs that the latest file of tensions counts are said', async () => {
  const jobs = (annee: number, emploi_moyen: number): Answer =>
    madeAnswer({
      requete: { id: 'gpec/tension_metier' },
      colonnes: [madeColumn('emploi_moyen', 'mesure', { unite: 'emplois' }), madeColumn('annee', 'dimension')],
      lignes: [{ territoire: REGION.territoire, annee, classe: 5, emploi_moyen }]
    });
  const { key, titles } = await said(EMPLOYMENT, CLEANERS, {
    'gpec/emplois_metier': madeAnswer({
      requete: { id: 'gpec/emplois_metier' },
      etat: 'source_absente',
      colonnes: ['annee', 'emplois'].map((name) => madeColumn(name, 'mesure'))
    }),
    'gpec/tension_metier?fap2021:T4X60': jobs(2017, 9000),
    'gpec/tension_metier?fap2009:T4Z60': jobs(2019, 10900)
  });
  expect(key).toMatchObject({ label: 'Emplois (FAP 2009 « T4Z60 »)', value: '10\u202f900', source: 'Dares, 2019' });
  // Of another occupation than the page’s, as far as one knows: it is no title.
  expect(titles).toEqual([]);
});

describe('what is near, and what comes', () => {
  test('neighbours that the ROME gives open their pages, and its marks are those of the country', async () => {
    const { text, section } = await said(NEAR, MAIDS, {
      'gpec/metiers_voisins': madeAnswer({
        requete: { id: 'gpec/metiers_voisins' },
        colonnes: [
          madeColumn('communes', 'mesure', { unite: 'compétences' }),
          madeColumn('competences', 'mesure', { unite: 'compétences' }),
          share('part'),
          ...['code', 'voisin', 'mobilite', 'partielle'].map((name) => madeColumn(name, 'dimension'))
        ],
        lignes: [
          {
            code: 'K2204',
            voisin: 'Nettoyage de locaux',
            mobilite: 'métier proche',
            partielle: 'non',
            communes: 11,
            competences: 44
          },
          { code: 'J1301', voisin: 'Services hospitaliers', mobilite: 'aucune', communes: 9, competences: 50 },
          { code: 'D1104', voisin: 'Pâtisserie', mobilite: 'évolution', partielle: 'oui', communes: 3, competences: 30 }
        ]
      }),
      'reference/rome': madeAnswer({
        colonnes: ['marque', 'numerique', 'demographique', 'reglemente'].map((name) =>
          madeColumn(name, 'texte', { libelle: `Marque ${name}` })
        ),
        lignes: [
          { version: 'rome_v4', marque: 'Emploi Blanc', numerique: 'non', demographique: 'oui', reglemente: null }
        ]
      })
    });
    expect(text).toContain(
      'Métiers voisins, selon le ROME : « Nettoyage de locaux ».\nMobilités entre certaines appellations seulement : « Pâtisserie ».'
    );
    // « Emploi Blanc » is that the producer gives no mark.
    expect(text).toContain('pour toute la France : marque demographique.');
    expect(section.doors?.map(({ href, aside }) => `${href} ${aside ?? ''}`)).toEqual([
      '/metiers/rome:K2204?territoire=region:53 métier proche',
      '/metiers/rome:D1104?territoire=region:53 évolution, pour certaines appellations',
      '/metiers/fap2021:T1X60?territoire=region:53 FAP 2021, code voisin : à juger, aucun passage ne le dit',
      '/metiers/fap2009:T1Z60?territoire=region:53 FAP 2009, relié par un passage'
    ]);
  });

  test('a family says how many cards lead to it; a card does not', async () => {
    const cards = [code('vient de', 'rome:K2204', 'rome'), code('vient de', 'rome:K2301', 'rome')];
    const words = async (codes: readonly Code[]): Promise<string> => (await said(NEAR, codes, {})).text;
    const lead = 'Les métiers voisins et les compétences sont ceux des fiches du ROME';
    expect(await words([...CLEANERS, ...cards])).toBe(`${lead} : 2 fiches mènent à cette famille.`);
    expect(await words(CLEANERS)).toBe(`${lead}.`);
    expect(await words(MAIDS)).toBe('');
  });

  test('posts to fill are a scenario of the wider family', async () => {
    const projected = ['postes', 'departs', 'debutants', 'desequilibre'].map((name) => madeColumn(name, 'mesure'));
    const { text } = await said(COMING, MAIDS, {
      'gpec/postes_a_pourvoir_2030': madeAnswer({
        requete: { id: 'gpec/postes_a_pourvoir_2030' },
        parametres: { horizon: '2030' },
        colonnes: [
          ...projected,
          madeColumn('creations', 'indice'),
          ...['metier', 'depart_en'].map((name) => madeColumn(name, 'dimension'))
        ],
        lignes: [{ metier: 'Employés', depart_en: '2019', postes: 900, departs: 1000, creations: -100, debutants: 200 }]
      })
    });
    expect(text).toContain('900 postes à pourvoir de 2019 à 2030 dans la famille « Employés »');
    expect(text).toContain('1 000 départs en fin de carrière et −100 créations nettes');
    expect(text).toContain('non une prévision');
  });
});
