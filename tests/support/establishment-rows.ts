/**
 * Establishments of Bretagne in round numbers: jobs by size as the Insee publishes them, Sirene's classes, births and
 * survivors.
 */
export const ESTABLISHMENT_ROWS = `
insert into reference.millesimes (domaine, millesime, libelle, dernier) values ('postes', '2024', 'année 2024', true),
  ('tissu', '2025-03', 'mars 2025', true);
insert into publie.cube_postes (annee, territoire, activite, taille, taille_min, taille_max, etablissements,
  etablissements_min, etablissements_max, etablissements_statut, postes, postes_min, postes_max, postes_statut) values
  (2024, 'region:53', 'ensemble', 'ensemble', null, null, 100, 100, 100, 'diffuse', 2000, 2000, 2000, 'diffuse'),
    (2024, 'region:53', 'ensemble', 'E0', 0, 0, 10, 10, 10, 'diffuse', 0, 0, 0, 'diffuse'),
  (2024, 'region:53', 'ensemble', 'E1T4', 1, 4, 60, 60, 60, 'diffuse', 150, 150, 150, 'diffuse'),
    (2024, 'region:53', 'ensemble', 'E5T9', 5, 9, 20, 20, 20, 'diffuse', null, null, null, 'non_diffuse'),
  (2024, 'region:53', 'ensemble', 'E500_GE', 500, null, 1, 1, 1, 'diffuse', 900, 900, 900, 'diffuse'),
    (2024, 'departement:35', 'ensemble', 'ensemble', null, null, 50, 50, 50, 'diffuse', 900, 900, 900, 'diffuse');
insert into publie.cube_tissu (millesime, territoire, activite, tranche, etablissements)
  values ('2025-03', 'region:53', 'ensemble', 'NN', 60), ('2025-03', 'region:53', 'ensemble', '01', 20),
  ('2025-03', 'region:53', 'ensemble', '53', 1), ('2025-03', 'region:53', 'ensemble', 'inconnue', 19);
insert into publie.cube_demographie (annee, territoire, activite, stock, creations, fermetures, survivants)
  values (2024, 'region:53', 'ensemble', 1000, 120, 80, null), (2020, 'region:53', 'ensemble', 900, 100, 60, 70),
  (2019, 'region:53', 'ensemble', 800, 19, 10, 10);
insert into publie.etablissements_cellules (cellule, commune, activite, etablissements, employeurs, grands, inconnus,
  salaries_min, salaries_max) values (null, 'commune:35238', 'a17:GZ', 2, 0, 0, 0, 0, 0);
insert into reference.cubes (cube, source) values ('publie.cube_postes', 'bmo'), ('publie.cube_tissu', 'bmo'),
  ('publie.cube_demographie', 'bmo'), ('publie.etablissements_cellules', 'bmo');
`;
