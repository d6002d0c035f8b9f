import { describe, expect, test } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import type { CourseDocument } from '../../catalogue/api/documents.ts';
import { between, madeAnswer, madeColumn, madeSource, shown } from '../../../../tests/support/made-answer.ts';
import { becoming, employmentSentences, gapSentences, outcomeHeadline, outcomeSentences } from './becoming.ts';
import { datesInWords, type CourseContext } from './course.ts';
import { demand, demandSentences } from './demand.ts';
import { kin } from './kin.ts';
import { occupationSentences } from './leads-to.ts';
import { apprenticeshipSentences, schoolSentences } from './where.ts';

const COUNT: Partial<AnswerColumn> = { type: 'entier' };
const BOUNDED: Partial<AnswerColumn> = { protege: true, bornes: true };

function answer(
  columns: Readonly<Record<string, readonly [AnswerColumn['role'], Partial<AnswerColumn>?]>>,
  lignes: readonly AnswerRow[],
  over: Partial<Omit<Answer, 'requete'>> = {}
): Answer<never> {
  const colonnes = Object.entries(columns).map(([nom, [role, more]]) => madeColumn(nom, role, more));
  return madeAnswer({ colonnes, lignes, ...over });
}

const plain = (sentences: readonly string[]): string[] =>
  sentences.map((text) => text.replaceAll(/[\u202f\u00a0]/g, ' '));
const COURSE = { formation: 'cfd:1', niveau: 3, famille: null } as CourseDocument;
const contextOf = (maille: string, course: Partial<CourseDocument> = {}): CourseContext =>
  ({ course: { ...COURSE, ...course }, place: { maille, lieu: 'en Bretagne' } }) as CourseContext;

/** A context of Bretagne whose requests have these answers. */
const asking = (answers: Readonly<Record<string, Answer>>, course: Partial<CourseDocument> = {}): CourseContext => {
  const known: CourseContext['answers'] = new Map();
  known.get = (key) => Promise.resolve(answers[key.split('?')[0] ?? ''] ?? null);
  const place = { territoire: 'region:53', maille: 'region', nom: 'Bretagne', lieu: 'en Bretagne' };
  return { course: { ...COURSE, ...course }, place, around: [], answers: known } as unknown as CourseContext;
};

describe('where it is taught', () => {
  const columns = {
    eleves: ['mesure', COUNT],
    entrants: ['mesure', COUNT],
    places_annoncees: ['mesure', COUNT]
  } as const;
  const school = (eleves: number | null, entrants: number | null = null, fichiers = 'effectifs 2024'): AnswerRow => ({
    voie: 'scolaire',
    eleves,
    entrants,
    places_annoncees: null,
    fichiers
  });
  const parametres = { rentree: '2024' };

  test('pupils, schools and those who enter; a school of places only is said apart', () => {
    const sites = answer(columns, [school(20, 12), school(11, 5), school(null, null, 'capacités 2025')], {
      parametres
    });
    expect(plain(schoolSentences(sites, contextOf('region')))).toEqual([
      'En Bretagne, 31 élèves suivent cette formation par la voie scolaire dans 2 établissements à la rentrée 2024, dont 17 en première année.',
      '1 autre établissement de la voie scolaire y a des places ou des candidatures sans y avoir d’élève dans ce fichier (capacités 2025).'
    ]);
    expect(schoolSentences(sites, contextOf('region', { famille: 'Métiers d’essai' }))[0]).toContain(
      'en deuxième année, la première étant commune'
    );
  });

  test('that there is none is said where the file counts every school, and never without the file', () => {
    const none = (over: object): string[] =>
      plain(schoolSentences(answer(columns, [], { parametres, ...over }), contextOf('region')));
    expect(none({})).toHaveLength(1);
    expect(none({})[0]).toMatch(/^Le fichier des effectifs de la rentrée 2024 ne compte/);
    expect(none({ non_lues: ['effectifs'], etat: 'partiel' })).toEqual([]);
    expect(none({ etat: 'source_absente' })).toEqual([]);
    expect(none({ parametres: {} })).toEqual([]);
    expect(schoolSentences(answer(columns, [], { parametres }), contextOf('epci'))).toEqual([]);
  });

  test('places of apprenticeship are a least number without the catalogue', () => {
    const row = { voie: 'apprentissage', places_annoncees: 12, fichiers: 'Parcoursup 2024' };
    expect(plain(apprenticeshipSentences(answer(columns, [row], { non_lues: ['catalogue_apprentissage'] })))).toEqual([
      'Par apprentissage, au moins 1 lieu l’annonce, pour 12 places annoncées (Parcoursup 2024) ; l’entrée attend la signature d’un contrat.'
    ]);
    expect(apprenticeshipSentences(answer(columns, [row]))[0]).toContain('Par apprentissage, 1 lieu');
    expect(apprenticeshipSentences(answer(columns, []))).toEqual([]);
  });
});

describe('whether it is asked for', () => {
  const columns = {
    voeux1: ['mesure', COUNT],
    places_demandees: ['mesure', COUNT],
    candidatures: ['mesure', COUNT],
    places_candidatees: ['mesure', COUNT],
    entrants_compares: ['mesure', COUNT],
    places_comparees: ['mesure', COUNT],
    eleves: ['mesure', COUNT],
    pression: ['taux', { unite: 'pour_un' }],
    demande: ['taux', { unite: 'pour_un' }],
    remplissage: ['taux']
  } as const;
  const year = (rentree: number, over: AnswerRow): AnswerRow => ({
    rentree,
    voie: 'scolaire',
    nouveaux: null,
    partis: null,
    ...Object.fromEntries(Object.keys(columns).map((name) => [name, null])),
    ...over
  });

  test('the last rate, with the first one, and nothing of what is not known', () => {
    const rows = [
      year(2022, { voeux1: 30, places_demandees: 20, pression: 1.5 }),
      year(2023, { eleves: 40 }),
      year(2024, { voeux1: 18, places_demandees: 24, pression: 0.75, nouveaux: 1, partis: 0 })
    ];
    expect(plain(demandSentences(answer(columns, rows), 'en Bretagne'))).toEqual([
      'En Bretagne, à la rentrée 2024, 18 premiers vœux pour 24 places de la voie scolaire, soit 0,75 par place ; 1,50 à la rentrée 2022, dans les établissements dont les deux nombres sont connus.',
      'De 2023 à 2024, d’une rentrée à la suivante, dans le fichier des places (voie scolaire) : 1 établissement de plus. Ce peut être une ouverture ou une fermeture, ou un autre mode d’affectation.'
    ]);
  });

  test('the tile has the last rate', async () => {
    const rows = [
      year(2022, { voeux1: 30, places_demandees: 20, pression: 1.5 }),
      year(2024, { voeux1: 18, places_demandees: 24, pression: 0.75 })
    ];
    const { key } = await demand(asking({ 'cprdfop/formation_rentrees': answer(columns, rows) }));
    expect([key?.value, key?.source]).toEqual(['0,75', 'Affelnet, rentrée 2024']);
  });

  test('candidates of Parcoursup are not wishes, and the fill is over what is known on both sides', () => {
    const rows = [
      year(2024, {
        candidatures: 300,
        places_candidatees: 30,
        demande: 10,
        entrants_compares: 27,
        places_comparees: 30,
        remplissage: 0.9
      })
    ];
    const [asked, filled] = plain(demandSentences(answer(columns, rows), 'en Bretagne'));
    expect(asked).toMatch(
      /session 2024, 300 candidatures pour 30 places.*soit 10,00 par place.*Un candidat en confirme/
    );
    expect(filled).toContain('27 élèves sont entrés pour 30 places');
    expect(filled).toContain('un remplissage de 90');
  });
});

describe('what becomes of its leavers', () => {
  const RATE = { ic: true, ecart: true, ...BOUNDED };
  const PEOPLE = ['mesure', { ...COUNT, ...BOUNDED }] as const;
  const jobs = {
    taux: ['taux', RATE],
    taux_regions: ['taux', BOUNDED],
    taux_diplome: ['taux', BOUNDED],
    sortants: PEOPLE,
    sortants_regions: PEOPLE,
    sortants_diplome: PEOPLE
  } as const;
  const followed = { effectif: PEOPLE, effectif_regions: PEOPLE, effectif_diplome: PEOPLE } as const;
  const at = (horizon: number, promotions: string, over: AnswerRow): AnswerRow => ({
    voie: 'scolaire',
    horizon,
    promotions,
    ...shown('taux_regions', 0.4),
    ...shown('taux_diplome', 0.35),
    ...shown('sortants', 70),
    ...shown('sortants_regions', 900),
    ...shown('sortants_diplome', 2000),
    ...over
  });

  test('a rate has its interval, its comparators and what the test says; the last horizon its own promotions', () => {
    const rows = [
      at(6, '2022-2023', {
        ...shown('taux', 0.3),
        taux_ic_min: 0.2,
        taux_ic_max: 0.42,
        taux_ecart: 'non_significatif'
      }),
      at(24, '2020-2021', {
        ...shown('taux', 0.5),
        taux_ic_min: 0.33,
        taux_ic_max: 0.67,
        ...between('sortants', 30, 33)
      })
    ];
    expect(plain(employmentSentences(answer(jobs, rows), 'en Bretagne'))).toEqual([
      'En Bretagne, 30,0 % des sortants de la voie scolaire ont un emploi salarié six mois après (entre 20,0 % et 42,0 % avec 95 % de confiance ; 70 sortants), promotions 2022-2023 ; même formation et même voie, toutes régions : 40,0 % (900 sortants), l’écart n’est pas significatif ; ensemble de ce diplôme dans la région, même voie : 35,0 % (2 000 sortants). Vingt-quatre mois après : 50,0 % (entre 33,0 % et 67,0 % avec 95 % de confiance ; entre 30 et 33 sortants), mais d’autres promotions (2020-2021), où l’emploi public n’était pas compté : l’écart n’est pas une évolution.'
    ]);
  });

  test('fewer than twenty leavers have no rate, and bounds are said as bounds', () => {
    const hidden = at(6, '2022-2023', { taux: null, taux_min: null, taux_max: null, taux_statut: 'non_diffuse' });
    expect(plain(employmentSentences(answer(jobs, [hidden]), 'en Bretagne'))).toEqual([
      'En Bretagne, l’emploi des sortants de la voie scolaire n’est pas diffusé : ils sont moins de vingt (promotions 2022-2023).'
    ]);
    const bounded = at(6, '2022-2023', { ...between('taux', 0.2, 0.6), taux_ecart: 'non_teste' });
    const [said] = plain(employmentSentences(answer(jobs, [bounded]), 'en Bretagne'));
    expect(said).toContain('entre 20,0 % et 60,0 % des sortants');
    expect(said).toContain('l’écart n’est pas testé');
  });

  test('contracts that are broken are those of the last promotions that tell', () => {
    const columns = {
      poursuite: ['taux', RATE],
      devenir: ['taux', RATE],
      devenir_regions: ['taux', BOUNDED],
      devenir_diplome: ['taux', BOUNDED],
      interrompus: ['indice', { unite: 'pourcent' }],
      ...followed
    } as const;
    const row = (promotions: string, interrompus: number | null): AnswerRow => ({
      voie: 'apprentissage',
      promotions,
      ...shown('poursuite', 0.4),
      poursuite_ic_min: 0.25,
      poursuite_ic_max: 0.57,
      ...shown('devenir', 0.8),
      devenir_ecart: 'superieur',
      ...shown('devenir_regions', 0.7),
      ...shown('devenir_diplome', 0.75),
      ...shown('effectif', 31),
      ...shown('effectif_regions', 400),
      ...shown('effectif_diplome', 5000),
      interrompus
    });
    const said = plain(
      outcomeSentences(answer(columns, [row('2022-2023', null), row('2021-2022', 0.25)]), 'en Bretagne')
    );
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('40,0 % poursuivent des études (entre 25,0 % et 57,0 % avec 95 % de confiance)');
    expect(said[0]).toContain('80,0 % (31 apprentis)');
    expect(said[0]).toContain('toutes régions : 70,0 % (400 apprentis), au-dessus, écart significatif');
    expect(said[1]).toMatch(/25.*contrats d’apprentissage.*promotions 2021-2022/);
  });

  test('the tile has the first route whose outcome is known', async () => {
    const columns = { poursuite: ['taux', RATE], devenir: ['taux', RATE], interrompus: ['indice'] } as const;
    const compared = { devenir_regions: ['taux', BOUNDED], devenir_diplome: ['taux', BOUNDED], ...followed } as const;
    const row = (voie: string, over: AnswerRow): AnswerRow => ({
      voie,
      promotions: '2022-2023',
      ...Object.fromEntries(Object.keys({ ...columns, ...compared }).map((name) => [name, null])),
      devenir_min: null,
      devenir_max: null,
      ...over
    });
    const rows = [
      row('scolaire', {}),
      row('apprentissage', {
        ...shown('devenir', 0.8),
        ...shown('effectif', 31),
        devenir_ic_min: 0.64,
        devenir_ic_max: 0.9
      })
    ];
    const { key } = await becoming(asking({ 'cprdfop/formation_devenir': answer({ ...columns, ...compared }, rows) }));
    expect(plain([key?.value ?? '', key?.aside ?? ''])).toEqual([
      '80,0 %',
      'apprentissage, 31 apprentis ; entre 64,0 % et 90,0 % avec 95 % de confiance'
    ]);
  });

  test('the headline has the outcome of each route that is known, with its interval and its people', () => {
    const columns = { devenir: ['taux', RATE], effectif: PEOPLE } as const;
    const row = (voie: string, over: AnswerRow): AnswerRow => ({ voie, promotions: '2022-2023', ...over });
    const hidden = { devenir: null, devenir_min: null, devenir_max: null, ...between('effectif', 5, 19) };
    const known = { ...shown('devenir', 0.8), ...shown('effectif', 31), devenir_ic_min: 0.64, devenir_ic_max: 0.9 };
    const said = (...rows: AnswerRow[]): string =>
      plain([outcomeHeadline(answer(columns, rows), 'en Bretagne') ?? ''])[0] ?? '';
    expect(said(row('scolaire', hidden), row('apprentissage', known))).toBe(
      'En Bretagne, part de ceux qui poursuivent des études ou ont un emploi salarié six mois après : **80,0 %** par apprentissage (entre 64,0 % et 90,0 % avec 95 % de confiance ; 31 apprentis ; promotions 2022-2023).'
    );
    expect(said(row('scolaire', hidden))).toBe('');
  });

  test('the gap between routes has its interval, and is no effect', () => {
    const columns = {
      ecart_commun: ['indice', { unite: 'points' }],
      ecart_bas: ['indice', { unite: 'points' }],
      ecart_haut: ['indice', { unite: 'points' }]
    } as const;
    const row = { ecart_commun: 0.1, ecart_bas: 0.02, ecart_haut: 0.18, conclusion: 'apprentissage au-dessus' };
    const [said] = plain(gapSentences(answer(columns, [row]), 'en Bretagne'));
    expect(said).toMatch(/\+10,0 pt.*\+2,0 pt à \+18,0 pt \(apprentissage au-dessus\).*n’est pas un effet/);
    expect(gapSentences(answer(columns, [{ ...row, ecart_commun: null }]), 'en Bretagne')).toEqual([]);
  });
});

describe('which occupations it leads to', () => {
  const columns = { poids: ['indice', { unite: 'pourcent' }] } as const;
  const family = (libelle: string, poids: number | null, classe: number | null): AnswerRow => ({
    libelle,
    poids,
    classe,
    annee_tension: classe === null ? null : 2019,
    lieu_tension: classe === null ? null : 'en Bretagne'
  });
  const sources = [madeSource('dares_tensions', { vie_mois: 24 })];

  test('a few families have their class each', () => {
    const rows = [family('Cuisiniers', 0.75, 5), family('Serveurs', 0.25, null)];
    expect(plain(occupationSentences(answer(columns, rows, { sources })))).toEqual([
      'Les passages lus la relient à 2 familles de métiers : « Cuisiniers » (75 %), « Serveurs » (25 %).',
      'En Bretagne en 2019, classe de tension, de 1 à 5 : « Cuisiniers », 5.'
    ]);
    expect(plain(occupationSentences(answer(columns, [family('Cuisiniers', 1, null)], { sources })))).toEqual([
      'Les passages lus la relient à une famille de métiers : « Cuisiniers ».'
    ]);
  });

  test('many are counted, in the past when the tension is old', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name, index) => family(name, 0.25, index + 2));
    const [, said] = plain(occupationSentences(answer(columns, rows, { sources })));
    expect(said).toBe(
      'En Bretagne, sur 4 familles liées dont la classe est publiée, 2 étaient en tension forte ou très forte en 2019.'
    );
  });
});

test('dates are said in the past or to come', () => {
  const dates = { ouverture: '2024-09-01', fermeture: '2026-08-31' };
  expect(datesInWords(dates, '2025-01-01')).toBe('ouvert le 1er septembre 2024, ferme le 31 août 2026');
  expect(datesInWords(dates, '2027-01-01')).toBe('ouvert le 1er septembre 2024, fermé le 31 août 2026');
  expect(datesInWords({ ouverture: '2024-09-01', fermeture: null }, '2024-01-01')).toBe('ouvre le 1er septembre 2024');
  expect(datesInWords({ ouverture: null, fermeture: null }, '2024-01-01')).toBe('');
});

test('what else leads there is named once, and a list that has a former code of it has it', async () => {
  const other = { formation: 'cfd:2', nom: 'CAP Autre' };
  const course = {
    versions: [{ formation: 'cfd:1' }, { formation: 'cfd:0' }],
    remplace_par: [other],
    remplace: [],
    meme_fiche: [other]
  } as unknown as Partial<CourseDocument>;
  const listed = (code: string): Promise<string> =>
    kin(asking({ 'cprdfop/actions_prioritaires': answer({}, [{ code }]) }, course)).then(({ section }) => {
      expect(section.doors?.filter(({ text }) => text === 'CAP Autre').map(({ aside }) => aside)).toEqual([
        'la remplace'
      ]);
      return section.sentences.join(' ');
    });
  expect(await listed('cfd:0')).toContain('elle est sur la liste');
  expect(await listed('cfd:3')).not.toContain('elle est sur la liste');
});
