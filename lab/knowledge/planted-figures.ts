/** What may go wrong in a file, planted in the published tables of real Bretagne. */
export interface Fault {
  readonly name: string;
  readonly place: string;
  readonly sql: string;
}

const BMO = 'publie.cube_projets_recrutement';
const LAST_MONTH = `mois = (select max(mois) from publie.cube_demandeurs)`;

function times(table: string, columns: readonly string[], by: string, where: string): string {
  return `update publie.${table} set ${columns.map((one) => `${one} = ${one} ${by}`).join(', ')} where ${where}`;
}

function last(table: string, period: string, place: string): string {
  return `${period} = (select max(${period}) from publie.${table} where territoire = '${place}') and territoire = '${place}'`;
}

const PROJECTS = ['projets', 'projets_min', 'projets_max'];
const fault = (name: string, place: string, sql: string): Fault => ({ name, place, sql });

export const FAULTS: readonly Fault[] = [
  fault(
    'projects ten times too large in a département',
    'departement:29',
    times('cube_projets_recrutement', PROJECTS, '* 10', `annee = 2025 and territoire = 'departement:29'`)
  ),
  fault(
    'projects ten times too small in a basin',
    'bassin:5301',
    times('cube_projets_recrutement', PROJECTS, '// 10', `annee = 2025 and territoire = 'bassin:5301'`)
  ),
  fault(
    'difficult and seasonal projects exchanged',
    'departement:35',
    `update ${BMO} set projets_difficiles = projets_saisonniers, projets_difficiles_min = projets_saisonniers_min,
      projets_difficiles_max = projets_saisonniers_max, projets_saisonniers = projets_difficiles,
      projets_saisonniers_min = projets_difficiles_min, projets_saisonniers_max = projets_difficiles_max
      where annee = 2025 and territoire = 'departement:35'`
  ),
  fault(
    'a département gone from the survey',
    'departement:56',
    `delete from ${BMO} where annee = 2025 and territoire = 'departement:56'`
  ),
  fault(
    'a basin gone from the survey',
    'bassin:5320',
    `delete from ${BMO} where annee = 2025 and territoire = 'bassin:5320'`
  ),
  fault(
    'a total of the survey denied by its départements',
    'region:53',
    times(
      'cube_projets_recrutement',
      PROJECTS,
      '* 1.3',
      `annee = 2025 and territoire = 'region:53' and metier = 'ensemble'`
    )
  ),
  fault(
    '20,000 job seekers more in a département',
    'departement:22',
    times('cube_demandeurs', ['demandeurs'], '+ 20000', `${LAST_MONTH} and territoire = 'departement:22'`)
  ),
  fault(
    '20,000 job seekers more in a town',
    'commune:29039',
    times('cube_demandeurs', ['demandeurs'], '+ 20000', `${LAST_MONTH} and territoire = 'commune:29039'`)
  ),
  fault(
    '20,000 job seekers more in the region',
    'region:53',
    times('cube_demandeurs', ['demandeurs'], '+ 20000', `${LAST_MONTH} and territoire = 'region:53'`)
  ),
  fault(
    'lines shifted by one: a département has the figure of the next',
    'departement:29',
    `update publie.cube_demandeurs as a set demandeurs = b.demandeurs from publie.cube_demandeurs as b
      where a.territoire = 'departement:29' and b.territoire = 'departement:30' and a.mois = b.mois
      and a.mois = (select max(mois) from publie.cube_demandeurs)`
  ),
  fault(
    'a rate of unemployment ten points higher',
    'zone_emploi:5314',
    times('cube_taux_chomage', ['taux'], '+ 0.1', last('cube_taux_chomage', 'trimestre', 'zone_emploi:5314'))
  ),
  fault(
    'a rate of unemployment in per cent among fractions',
    'departement:29',
    times('cube_taux_chomage', ['taux'], '* 100', last('cube_taux_chomage', 'trimestre', 'departement:29'))
  ),
  fault(
    'a département gone from unemployment',
    'departement:35',
    `delete from publie.cube_taux_chomage where ${last('cube_taux_chomage', 'trimestre', 'departement:35')}`
  ),
  fault(
    'jobs ten times too many in a community',
    'epci:242900314',
    times('cube_activite_communes', ['emplois'], '* 10', last('cube_activite_communes', 'annee', 'epci:242900314'))
  ),
  fault(
    'jobs and unemployed exchanged in a community',
    'epci:243500139',
    `update publie.cube_activite_communes set emplois = chomeurs, chomeurs = emplois
      where ${last('cube_activite_communes', 'annee', 'epci:243500139')}`
  ),
  fault(
    'pupils ten times too many',
    'region:53',
    times('cube_insertion', ['effectif'], '* 10', last('cube_insertion', 'millesime', 'region:53'))
  ),
  fault(
    'estimates of population halved in a département',
    'departement:29',
    times(
      'cube_estimations_population',
      ['population'],
      '// 2',
      last('cube_estimations_population', 'annee', 'departement:29')
    )
  ),
  fault(
    'employment ten times too large in the table of tension',
    'region:53',
    times('cube_tensions', ['emploi_moyen'], '* 10', `territoire = 'region:53'`)
  ),
  fault(
    'households without a car ten times too many',
    'departement:22',
    times('cube_menages_voiture', ['sans_voiture'], '* 10', `territoire = 'departement:22'`)
  ),
  fault(
    'the yearly income of a town in its monthly column',
    'commune:29039',
    times('cube_niveau_de_vie', ['mediane'], '* 12', `territoire = 'commune:29039'`)
  )
];
