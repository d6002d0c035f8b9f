import { expect, it } from 'vitest';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import { answeringFixture } from '../../../tests/support/answering-fixture.ts';
import { silentReporter } from '../report.ts';
import { recordAgreements } from './record-agreements.ts';

const { snapshot } = answeringFixture();
const { 'essai/projets': projects = '' } = TEST_REQUESTS;
/** The same request, that counts one project more of each occupation. */
const more = projects.replace(
  '  projets, projets_min, projets_max, projets_statut,',
  '  projets + 1 as projets, projets_min + 1 as projets_min, projets_max + 1 as projets_max, projets_statut,'
);

it('says that two requests do not agree, with the figures, and what sets them apart', async () => {
  const side = { requete: 'essai/projets', parametres: {}, colonne: 'projets', cle: 'code' };
  const other = { ...side, requete: 'essai/autres' };
  const said: string[] = [];
  const judged = await recordAgreements(
    snapshot(),
    { 'essai/projets': projects, 'essai/autres': more },
    [
      { nom: 'le même', egal: side, de: side, arrondi: 0 },
      { nom: 'un de plus', egal: side, de: other, arrondi: 0 },
      { nom: 'au plus', au_plus: side, de: other, arrondi: 0 },
      { nom: 'à un près', egal: side, de: other, arrondi: 1, pourquoi: 'un projet' },
      { nom: 'passe', au_plus: other, de: side, arrondi: 0, pourquoi: 'un projet' },
      { nom: 'absente', egal: side, de: { ...side, parametres: { territoire: 'zone_emploi:9999' } }, arrondi: 0 }
    ],
    { ...silentReporter(), say: (text) => void said.push(text) }
  );
  expect(judged.map(({ etat }) => etat)).toEqual(['tenu', 'rompu', 'tenu', 'tenu', 'rompu', 'non_juge']);
  // Of three occupations, one is known by bounds, which meet.
  expect([judged[1]?.compares, judged[1]?.ecarts.length]).toEqual([3, 2]);
  // Only the one that nobody explains is told by the build.
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('un de plus');
});

it('of a series only the last time counts, whatever the order of its rows', async () => {
  // Of the region: 292 720 in December 2024, then 290 100 in November, in this order.
  const series = { requete: 'essai/demandeurs', parametres: {}, colonne: 'demandeurs' };
  const judged = await recordAgreements(
    snapshot(),
    { 'essai/demandeurs': TEST_REQUESTS['essai/demandeurs'] ?? '' },
    [
      { nom: 'dernière', egal: { ...series, derniere: 'mois' }, de: series, arrondi: 0 },
      { nom: 'ensemble', egal: series, de: { ...series, derniere: 'mois' }, arrondi: 0 }
    ],
    silentReporter()
  );
  const figures = judged.flatMap(({ ecarts }) =>
    ecarts.map(({ un, autre }) => [un, autre].map((one) => one.replace(/\D/g, '')))
  );
  expect(figures).toEqual([
    ['292720', '582820'],
    ['582820', '292720']
  ]);
});

it('a request, or a column, that is not there is named', async () => {
  const side = { requete: 'essai/projets', parametres: {}, colonne: 'projets' };
  const judge = (one: typeof side & { cle?: string }) =>
    recordAgreements(
      snapshot(),
      { 'essai/projets': projects },
      [{ nom: 'x', egal: one, de: side, arrondi: 0 }],
      silentReporter()
    );
  await expect(judge({ ...side, requete: 'essai/rien' })).rejects.toThrow(/essai\/rien/);
  await expect(judge({ ...side, colonne: 'projet' })).rejects.toThrow(/colonne projet/);
  await expect(judge({ ...side, cle: 'codes' })).rejects.toThrow(/colonne codes/);
});
