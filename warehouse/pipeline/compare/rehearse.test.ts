import { expect, it } from 'vitest';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import { answeringFixture } from '../../../tests/support/answering-fixture.ts';
import { EXIT } from '../failure.ts';
import { readTrials } from '../../../src/lib/catalogue/records/trials.ts';
import { rehearseRequests } from './rehearse.ts';
import { silentReporter } from '../report.ts';

const { snapshot } = answeringFixture();

it('counts the rows of every answer', async () => {
  const { 'essai/projets': projects = '' } = TEST_REQUESTS;
  const finished: unknown[] = [];
  const reporter = { ...silentReporter(), finish: (outcome: unknown) => void finished.push(outcome) };
  await rehearseRequests(snapshot(), { 'essai/projets': projects }, reporter);
  // Three occupations in 2025 in the fixture.
  expect(finished).toEqual([{ rows: 3, note: 'toutes répondent', failed: false }]);
});

it('keeps what each request answers, level by level, and why it does not', async () => {
  const { 'essai/projets': projects = '', 'essai/effectifs': enrolments = '' } = TEST_REQUESTS;
  const absent = projects
    .replace('mailles: [pays, region, departement, bassin]', 'mailles: [region, commune]')
    .replace('where territoire', "where territoire <> 'region:53' and territoire");
  const { instantane, requetes } = await rehearseRequests(
    snapshot(),
    { 'essai/projets': projects, 'essai/absent': absent, 'essai/effectifs': enrolments },
    silentReporter()
  );
  expect(instantane).toBe('essai');
  // By occupation the fixture has rows for the region only; that of the basin is a total, of 2025, or of 2024.
  expect(requetes['essai/projets']).toMatchObject({
    etat: 'complet',
    motifs: [],
    lignes: 3,
    non_lues: [],
    mailles: [{ maille: 'region', territoire: 'region:53', lignes: 3 }]
  });
  expect(requetes['essai/absent']).toMatchObject({ etat: 'vide', lignes: 0, mailles: [] });
  expect(requetes['essai/effectifs']).toMatchObject({
    etat: 'source_absente',
    lignes: 0,
    motifs: ['La source « Constat des effectifs » (Depp) n’est pas publiée ici.'],
    non_lues: ['effectifs'],
    mailles: []
  });
});

it('asks another territory of a level when the largest one has nothing', async () => {
  const { 'essai/projets': projects = '' } = TEST_REQUESTS;
  const total = projects.replace('defaut: metier', 'defaut: ensemble');
  const { requetes } = await rehearseRequests(snapshot(), { 'essai/projets': total }, silentReporter());
  // Of the départements, by population 35, 29, 22, only the last has a row.
  expect(requetes['essai/projets']?.mailles.map(({ territoire }) => territoire)).toEqual([
    'region:53',
    'departement:22',
    'bassin:5314'
  ]);
});

it.each([
  ['cut short', '{"format":1,"instantane":"a"', /JSON/],
  ['of another format', '{"format":9,"instantane":"a","requetes":{}}', /format 9/],
  [
    'with a trial that lacks its rows',
    '{"format":1,"instantane":"a","requetes":{"x/y":{"version":"1","etat":"complet","motifs":[],"non_lues":[],"mailles":[]}}}',
    /requetes\.x\/y/
  ]
])('a file of trials %s is refused', (_, text, message) => {
  expect(() => readTrials(text)).toThrow(message);
});

it('refuses a snapshot on which a request fails only once it runs, naming it', async () => {
  const { 'essai/demandeurs': seekers = '', 'essai/projets': projects = '' } = TEST_REQUESTS;
  const broken = seekers.replace('select mois,', "select (mois || 'x')::DATE::VARCHAR as mois,");
  const finished: unknown[] = [];
  const reporter = { ...silentReporter(), finish: (outcome: unknown) => void finished.push(outcome) };
  const outcome = rehearseRequests(snapshot(), { 'essai/casse': broken, 'essai/projets': projects }, reporter);
  await expect(outcome).rejects.toMatchObject({
    exitCode: EXIT.check,
    message: expect.stringMatching(/^Une requête échoue .*\n {2}essai\/casse : .*2024-12x/s) as string
  });
  expect(finished).toMatchObject([{ note: '1 en échec', failed: true }]);
});
