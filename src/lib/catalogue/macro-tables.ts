/** Macros of the snapshot, and the tables they read, those of the macros they call included: a request that calls one reads them. */
export const MACRO_TABLES: Readonly<Record<string, readonly string[]>> = {
  acces_simule: ['publie.cube_capacites', 'publie.cube_population_age', 'publie.etablissements', 'publie.population_cellules', 'publie.trajets', 'reference.appartenances', 'reference.territoires'],
  cellules_de: ['publie.population_cellules', 'reference.appartenances'],
  cellules_et_distance: ['publie.population_cellules', 'reference.appartenances'],
  chiffres_de: ['publie.population_cellules', 'publie.cube_chiffres_cles', 'reference.appartenances'],
  annee_jeunes: ['publie.cube_population_age', 'reference.territoires'],
  communes_de: ['publie.population_cellules', 'reference.appartenances'],
  demande_cellules: ['publie.cube_population_age', 'publie.population_cellules', 'reference.territoires'],
  demande_en_lettres: ['publie.cube_population_age', 'reference.territoires'],
  distances_par_hexagone: ['publie.population_cellules', 'reference.appartenances', 'reference.territoires'],
  ecarts_offres_demandeurs: ['publie.cube_flux_demandeurs', 'publie.cube_offres', 'reference.territoires'],
  emplois_des_metiers: ['publie.cube_emploi_metiers_age', 'reference.metiers'],
  est_dans: ['reference.appartenances'],
  derniers_points: ['publie.cube_suivi_service'],
  insertion_par: ['publie.cube_insertion', 'publie.cube_insertion_reunies', 'reference.formations'],
  lieux_simules: ['publie.cube_capacites', 'publie.etablissements', 'publie.population_cellules', 'reference.appartenances'],
  points_suivis: ['publie.cube_suivi_service'],
  population_a_portee: ['publie.population_cellules', 'reference.appartenances', 'reference.territoires'],
  recherches_metiers: ['publie.cube_recherches', 'publie.cube_tensions', 'reference.metiers', 'reference.passages', 'reference.rome'],
  tensions_liees: ['publie.cube_tensions', 'reference.metiers', 'reference.passages'],
  visites_declarees: ['publie.cube_fonctions', 'reference.appartenances', 'reference.territoires']
};
