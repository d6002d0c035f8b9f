import { describe, expect, test } from 'vitest';
import type { Answer, AnswerColumn, AnswerRow } from '../../catalogue/api/answer.ts';
import type { CourseDocument } from '../../catalogue/api/documents.ts';
import { between, madeAnswer, madeColumn, madeSource, shown } from '../../../../tests/support/made-answer.ts';
import { courseSlots, datesInWords, type CourseContext } from './course.ts';
import { CERTIFICATION_QUESTIONS, certificationSlots } from './certification.ts';
import { kin } from './kin.ts';
import { COURSE_SECTIONS } from './registry.ts';

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
/** A context whose requests have these answers; without rows, none. */
const asking = (
  answers: Readonly<Record<string, Answer>>,
  course: Partial<CourseDocument> = {},
  maille = 'region'
): CourseContext => {
  const known: CourseContext['answers'] = new Map();
  known.get = (key) => Promise.resolve(answers[key.split('?')[0] ?? ''] ?? null);
  const place = { territoire: `${maille}:53`, maille, nom: 'Bretagne', lieu: 'en Bretagne' };
  const own = { ...COURSE, ...course };
  return { course: own, slots: courseSlots(own), place, around: [], answers: known } as unknown as CourseContext;
};

/** What a question of the page says, with its tile and its headline. */
async function built(
  id: string,
  request: string,
  given: Answer,
  course: Partial<CourseDocument> = {},
  maille = 'region'
) {
  const question = COURSE_SECTIONS.find((one) => one.id === id);
  const made = await question?.build(asking({ [`cprdfop/${request}`]: given }, course, maille));
  return { ...made, said: plain(made?.section.sentences ?? []), headline: plain([made?.headline ?? ''])[0] ?? '' };
}

describe('where it is taught', () => {
  const columns = {
    etablissement: ['dimension'],
    voie: ['dimension'],
    eleves: ['mesure', COUNT],
    entrants: ['mesure', COUNT],
    places_annoncees: ['mesure', COUNT]
  } as const;
  const school = (eleves: number | null, entrants: number | null = null): AnswerRow => ({
    voie: 'scolaire',
    eleves,
    entrants,
    places_annoncees: null
  });
  const apprenticeship = { voie: 'apprentissage', eleves: null, entrants: null, places_annoncees: 12 };
  const sites = (lignes: readonly AnswerRow[], over: object = {}, maille = 'region') =>
    built(
      'lieux',
      'formation_lieux',
      answer(columns, lignes, { parametres: { rentree: '2024' }, ...over }),
      {},
      maille
    );

  test('pupils, schools and those who enter; a school of places only is said apart', async () => {
    const { said, key, headline } = await sites([school(20, 12), school(11, 5), school(null)]);
    expect(said).toEqual([
      'En Bretagne, 31 élèves suivent cette formation par la voie scolaire dans 2 établissements à la rentrée 2024, dont 17 élèves en entrée.',
      '1 autre établissement de la voie scolaire y a des places ou des candidatures sans y avoir d’élève dans ce fichier.'
    ]);
    expect([key?.value, key?.aside]).toEqual(['31', '2 établissements']);
    expect(headline).toBe(
      'En Bretagne, **31 élèves la suivent** dans **2 établissements** de la voie scolaire à la rentrée 2024.'
    );
  });

  test('that there is none is said where the file counts every school, and never without the file', async () => {
    expect((await sites([])).said).toEqual([
      'Le fichier des effectifs de la rentrée 2024 ne compte d’élève dans cette formation pour aucun établissement, en Bretagne.'
    ]);
    expect((await sites([], { non_lues: ['effectifs'], etat: 'partiel' })).said).toEqual([]);
    expect((await sites([], { etat: 'source_absente' })).said).toEqual([]);
    expect((await sites([], { parametres: {} })).said).toEqual([]);
    expect((await sites([], {}, 'epci')).said).toEqual([]);
  });

  test('places of apprenticeship are a least number when a file was not read', async () => {
    expect((await sites([apprenticeship], { etat: 'partiel' })).said).toEqual([
      'Par apprentissage, au moins 1 lieu l’annonce, pour 12 places annoncées ; l’entrée attend la signature d’un contrat.'
    ]);
    const { said, headline } = await sites([apprenticeship, school(3)]);
    expect(said[1]).toMatch(/^Par apprentissage, 1 lieu l’annonce/);
    expect(headline).toContain('son apprentissage est annoncé dans **1 lieu**');
  });
});

describe('whether it is asked for', () => {
  const columns = {
    rentree: ['dimension'],
    voie: ['dimension'],
    voeux1: ['mesure', COUNT],
    places_demandees: ['mesure', COUNT],
    candidatures: ['mesure', COUNT],
    places_candidatees: ['mesure', COUNT],
    entrants_compares: ['mesure', COUNT],
    places_comparees: ['mesure', COUNT],
    nouveaux: ['mesure', COUNT],
    partis: ['mesure', COUNT],
    etablissements: ['mesure', COUNT],
    places: ['mesure', COUNT],
    eleves: ['mesure', COUNT],
    pression: ['taux', { unite: 'pour_un' }],
    demande: ['taux', { unite: 'pour_un' }],
    remplissage: ['taux']
  } as const;
  const year = (rentree: number, over: AnswerRow): AnswerRow => ({
    ...Object.fromEntries(Object.keys(columns).map((name) => [name, null])),
    rentree,
    voie: 'scolaire',
    ...over
  });
  const asked = (...rows: AnswerRow[]) => built('places', 'formation_rentrees', answer(columns, rows));

  test('the last rate, with the first one, and nothing of what is not known', async () => {
    const { said, key } = await asked(
      year(2022, { voeux1: 30, places_demandees: 20, pression: 1.5 }),
      year(2023, { eleves: 40 }),
      year(2024, { voeux1: 18, places_demandees: 24, pression: 0.75, nouveaux: 1, partis: 0 })
    );
    expect(said).toEqual([
      'En Bretagne, à la rentrée 2024, 18 premiers vœux pour 24 places de la voie scolaire, soit 0,75 par place, dans les établissements dont les deux nombres sont connus.',
      'À la rentrée 2022 : 1,50 par place.',
      'Jusqu’à la rentrée 2024, d’une rentrée à la suivante, 1 lieu de plus dans le fichier des places, 0 de moins : une ouverture ou une fermeture, ou un autre mode d’affectation.'
    ]);
    expect([key?.value, key?.source]).toEqual(['0,75', 'Affelnet, rentrée 2024']);
  });

  test('candidates of Parcoursup are not wishes, and the fill is over what is known on both sides', async () => {
    const { said, key } = await asked(
      year(2024, {
        candidatures: 300,
        places_candidatees: 30,
        demande: 10,
        entrants_compares: 27,
        places_comparees: 30,
        remplissage: 0.9
      })
    );
    expect(said).toEqual([
      'En Bretagne, à la session 2024, 300 candidatures pour 30 places de la voie scolaire, soit 10,0 par place. Un candidat en confirme plusieurs.',
      'En Bretagne, 27 élèves sont entrés pour 30 places à la rentrée 2024, dans les établissements dont les deux nombres sont connus : un remplissage de 90,0 %.'
    ]);
    expect(key?.label).toBe('Candidatures par place');
  });

  test('a first year that courses share is said, for a course that has one', async () => {
    const rows = answer(columns, [year(2024, { eleves: 40 })]);
    expect((await built('places', 'formation_rentrees', rows)).said).toEqual([]);
    expect((await built('places', 'formation_rentrees', rows, { famille: 'Métiers d’essai' })).said).toEqual([
      'La première année est commune à la famille « Métiers d’essai » : ses places et ses vœux ne sont pas comptés ici.'
    ]);
  });
});

describe('what becomes of its leavers', () => {
  const RATE = { ic: true, ecart: true, ...BOUNDED };
  const PEOPLE = ['mesure', { ...COUNT, ...BOUNDED }] as const;
  const jobs = {
    groupe: ['dimension'],
    voie: ['dimension'],
    horizon: ['dimension'],
    taux: ['taux', RATE],
    taux_regions: ['taux', BOUNDED],
    taux_diplome: ['taux', BOUNDED],
    sortants: PEOPLE,
    sortants_regions: PEOPLE
  } as const;
  const at = (horizon: number, over: AnswerRow): AnswerRow => ({
    groupe: 'Voie scolaire, 2022-2023',
    voie: 'scolaire',
    horizon,
    ...shown('taux_regions', 0.4),
    ...shown('taux_diplome', 0.35),
    ...shown('sortants', 70),
    ...shown('sortants_regions', 900),
    ...over
  });
  const said = async (...rows: AnswerRow[]): Promise<string[]> =>
    (await built('devenir', 'formation_emploi', answer(jobs, rows))).said;

  test('a rate has its interval, its people, its comparators and what the test says; a later horizon is in the figure', async () => {
    const known = { ...shown('taux', 0.3), taux_ic_min: 0.2, taux_ic_max: 0.42, taux_ecart: 'non_significatif' };
    expect(await said(at(6, known), at(24, shown('taux', 0.5)))).toEqual([
      'En Bretagne, Voie scolaire, 2022-2023 : 30,0 % ont un emploi salarié six mois après, entre 20,0 % et 42,0 % avec 95 % de confiance, 70 sortants ; même formation et même voie, toutes régions : 40,0 % de 900, écart à la référence non significatif ; ensemble de ce diplôme dans la région, même voie : 35,0 %.'
    ]);
  });

  test('fewer than twenty leavers have no rate, and bounds are said as bounds', async () => {
    const hidden = { taux: null, taux_min: null, taux_max: null, taux_statut: 'non_diffuse' };
    expect(await said(at(6, hidden))).toEqual([
      'En Bretagne, Voie scolaire, 2022-2023 : l’emploi n’est pas diffusé, ils sont moins de vingt.'
    ]);
    const [bounded] = await said(at(6, { ...between('taux', 0.2, 0.6), taux_ecart: 'non_teste' }));
    expect(bounded).toContain('entre 20,0 % et 60,0 %');
    expect(bounded).toContain('écart à la référence non testé');
  });

  const outcomes = {
    groupe: ['dimension'],
    voie: ['dimension'],
    promotions: ['dimension'],
    poursuite: ['taux', RATE],
    devenir: ['taux', RATE],
    devenir_regions: ['taux', BOUNDED],
    devenir_diplome: ['taux', BOUNDED],
    effectif: PEOPLE,
    effectif_regions: PEOPLE,
    interrompus: ['indice', { unite: 'pourcent' }]
  } as const;
  const followed = (promotions: string, over: AnswerRow = {}): AnswerRow => ({
    groupe: `Apprentissage, ${promotions}`,
    voie: 'apprentissage',
    promotions,
    ...shown('poursuite', 0.4),
    ...shown('devenir', 0.8),
    devenir_ic_min: 0.64,
    devenir_ic_max: 0.9,
    devenir_ecart: 'superieur',
    ...shown('devenir_regions', 0.7),
    ...shown('devenir_diplome', 0.75),
    ...shown('effectif', 31),
    ...shown('effectif_regions', 400),
    interrompus: null,
    ...over
  });
  const outcome = (...rows: AnswerRow[]) => built('devenir', 'formation_devenir', answer(outcomes, rows));

  test('contracts that are broken are those of the last promotions that tell', async () => {
    const made = await outcome(followed('2022-2023'), followed('2021-2022', { interrompus: 0.25 }));
    expect(made.said).toHaveLength(2);
    expect(made.said[0]).toContain('toutes régions : 70,0 % de 400, significativement au-dessus de la référence');
    expect(made.said[1]).toMatch(/25.*contrats d’apprentissage.*promotions 2021-2022/);
  });

  test('the tile and the headline have each route that is known, with its interval and its people', async () => {
    const hidden = {
      groupe: 'Voie scolaire, 2022-2023',
      voie: 'scolaire',
      ...{ devenir: null, devenir_min: null, devenir_max: null, devenir_ecart: null },
      ...between('effectif', 5, 19)
    };
    const { key, headline } = await outcome(followed('2022-2023', hidden), followed('2022-2023'));
    expect(plain([key?.value ?? '', key?.aside ?? ''])).toEqual([
      '80,0 %',
      'apprentissage, 31 élèves ; entre 64,0 % et 90,0 % avec 95 % de confiance'
    ]);
    expect(headline).toBe(
      'En Bretagne, part de ceux qui poursuivent des études ou ont un emploi salarié six mois après : **80,0 %** (Apprentissage, 2022-2023, entre 64,0 % et 90,0 % avec 95 % de confiance, 31 élèves).'
    );
    expect((await outcome(followed('2022-2023', hidden))).headline).toBe('');
  });

  test('the gap between routes has its interval, and is no effect', async () => {
    const columns = {
      ecart_commun: ['indice', { unite: 'points' }],
      ecart_bas: ['indice', { unite: 'points' }],
      ecart_haut: ['indice', { unite: 'points' }],
      conclusion: ['classe']
    } as const;
    const row = { ecart_commun: 0.1, ecart_bas: 0.02, ecart_haut: 0.18, conclusion: 'apprentissage au-dessus' };
    const gap = (over: AnswerRow) =>
      built('devenir', 'ecart_scolaire_apprentissage', answer(columns, [{ ...row, ...over }]));
    expect((await gap({})).said[0]).toMatch(
      /\+10,0 pt.*\+2,0 pt à \+18,0 pt \(apprentissage au-dessus\).*n’est pas un effet/
    );
    expect((await gap({ ecart_commun: null })).said).toEqual([]);
  });
});

describe('which occupations it leads to', () => {
  const columns = {
    metier: ['dimension'],
    libelle: ['dimension'],
    codes: ['mesure', { unite: 'fiches' }],
    sur: ['mesure', { unite: 'fiches' }],
    qualite: ['dimension'],
    classe: ['classe'],
    annee_tension: ['dimension'],
    lieu_tension: ['dimension']
  } as const;
  const family = (libelle: string, codes: number, classe: number | null): AnswerRow => ({
    metier: `fap2009:${libelle}`,
    libelle,
    codes,
    sur: 4,
    classe,
    annee_tension: classe === null ? null : 2019,
    lieu_tension: classe === null ? null : 'en Bretagne'
  });
  const sources = [madeSource('dares_tensions', { vie_mois: 24 })];
  const leads = (...rows: AnswerRow[]) => built('metiers', 'formation_metiers', answer(columns, rows, { sources }));

  test('families are named with how many codes lead there, counted by class, in the past when the tension is old', async () => {
    const { said, section, key } = await leads(family('Cuisiniers', 3, 5), family('Serveurs', 1, null));
    expect(said).toEqual([
      'En Bretagne, sur 1 famille liée dont la classe est publiée, 1 était en tension forte ou très forte en 2019.',
      'Les passages lus la relient à 2 familles de métiers : « Cuisiniers » (3 fiches du ROME sur 4), « Serveurs » (1 fiche du ROME sur 4).'
    ]);
    expect(section?.doors?.map(({ aside }) => aside)).toEqual([
      'classe de tension 5 sur 5 en 2019',
      'sans projet de recrutement lu'
    ]);
    expect([key?.value, key?.aside]).toEqual(['1', 'sur 1, classe 4 ou 5, en Bretagne']);
  });

  test('a link by title is told apart from a published one', async () => {
    const alike = { ...family('Cuisiniers', 4, null), qualite: 'même diplôme, même intitulé' };
    expect((await leads(alike)).said).toEqual([
      'Les passages lus la relient à 1 famille de métiers : « Cuisiniers » (4 fiches du ROME sur 4).',
      'Ce lien est celui des fiches du RNCP du même diplôme et du même intitulé, non d’un passage publié.'
    ]);
  });

  test('without a class nothing is said of tension', async () => {
    expect((await leads(family('Cuisiniers', 4, null))).said).toEqual([
      'Les passages lus la relient à 1 famille de métiers : « Cuisiniers » (4 fiches du ROME sur 4).'
    ]);
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

describe('a certification', () => {
  const said = async (id: string, request: string, lignes: readonly AnswerRow[]): Promise<string[]> => {
    const columns = Object.fromEntries(Object.keys(lignes[0] ?? {}).map((name) => [name, ['texte'] as const]));
    const slots = certificationSlots('rs:9002');
    const given = { ...asking({ [request]: answer(columns, lignes) }), slots };
    const question = CERTIFICATION_QUESTIONS.find((one) => one.id === id);
    return plain((await question?.build(given))?.section.sentences ?? []);
  };
  const card = {
    certificateurs: 'A ; B',
    organismes: 2,
    voies: 'Par expérience',
    enregistrement: 'Enregistrement de droit'
  };

  test('is a register and a number', () => {
    expect(certificationSlots('rs:9002')).toEqual({ repertoire: 'rs', numero: '9002' });
  });

  test('says who delivers it, how one comes to it and until when, whatever the day', async () => {
    expect(
      await said('fiche', 'reference/certifications', [{ ...card, fin_enregistrement: '2021-08-31', active: 'non' }])
    ).toEqual([
      'Elle est délivrée par : A ; B.',
      'On y accède : Par expérience.',
      'Enregistrement de droit, jusqu’au 31 août 2021.',
      'À la date du fichier, elle n’est plus active.'
    ]);
    const many = { ...card, organismes: 6, fin_enregistrement: null, active: null };
    expect(await said('fiche', 'reference/certifications', [many])).toEqual([
      'Elle est délivrée par 6 organismes : le tableau les nomme.',
      'On y accède : Par expérience.',
      'Enregistrement de droit.'
    ]);
  });

  test('says its blocks', async () => {
    expect(
      await said('blocs', 'reference/certification_blocs', [
        { bloc: 'BC01', libelle: 'Cuisiner' },
        { bloc: 'BC02', libelle: 'Servir' }
      ])
    ).toEqual(['2 blocs de compétences, chacun validé seul : Cuisiner ; Servir.']);
  });
});
