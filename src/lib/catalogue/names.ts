/** Names of the territorial levels, as a page writes them. */
export const MAILLE_NAMES: Readonly<Record<string, string>> = {
  pays: 'Pays',
  region: 'Région',
  departement: 'Département',
  zone_emploi: 'Zone d’emploi 2020',
  bassin: 'Bassin d’emploi',
  epci: 'Intercommunalité',
  commune: 'Commune'
};

/** Names of the domains that have vintages. */
export const DOMAIN_NAMES: Readonly<Record<string, string>> = {
  bmo: 'Projets de recrutement',
  tensions: 'Tensions sur le marché du travail',
  demandeurs: 'Demandeurs d’emploi, série ouverte',
  demandeurs_profil: 'Demandeurs d’emploi par sexe et âge',
  emploi: 'Emploi salarié par activité',
  effectifs: 'Effectifs en formation',
  capacites: 'Capacités et vœux',
  insertion: 'Insertion des sortants',
  insertion_etablissement: 'Insertion par établissement',
  sessions: 'Sessions de formation continue',
  entrees_cpf: 'Entrées en formation par le CPF',
  population: 'Population',
  lieux_accueil: 'Lieux d’accueil'
};

/** Names of the folders of requests. */
export const THEME_NAMES: Readonly<Record<string, string>> = {
  gpec: 'Emploi et compétences (GPEC territoriale)',
  cprdfop: 'Formation et orientation professionnelles (CPRDFOP)',
  spro: 'Service public régional de l’orientation (SPRO)',
  reference: 'Références'
};
