-- Au-delà de la limite : lieux et habitants des 40 km qui entourent la région. Ces macros sont seules à lire les tables voisines, pour des distances et
-- des accès ; aucune requête ne les lit elle-même, et aucun compte ne peut donc les prendre pour la région.

-- Où se forment les élèves d'une rentrée, bordure comprise : les positions différentes (vecteurs unité). D'une formation, toutes ses versions.
create or replace macro sites_des_eleves(la_rentree, le_niveau, le_domaine, la_formation := 'toutes') as table
  select lieux.x, lieux.y, lieux.z
  from publie.cube_effectifs as cube
  join publie.etablissements as lieux on lieux.uai = cube.uai
  left join reference.formations as formations on formations.formation = cube.formation
  where cube.rentree = la_rentree and (le_niveau = 'tous' or formations.niveau = try_cast(le_niveau as integer))
      and (le_domaine = 'tous' or formations.domaine_nsf = le_domaine)
      and (la_formation = 'toutes' or formations.cfd in (select versions.cfd from reference.diplomes as versions
        join reference.diplomes as dite on dite.courant = versions.courant where dite.formation = la_formation))
  union
  select lieux.x, lieux.y, lieux.z
  from publie.effectifs_voisins as eleves
  join publie.etablissements_voisins as lieux on lieux.uai = eleves.uai
  where eleves.rentree = la_rentree and (le_niveau = 'tous' or eleves.niveau = try_cast(le_niveau as integer))
      and (le_domaine = 'tous' or eleves.domaine_nsf = le_domaine)
      and (la_formation = 'toutes' or eleves.cfd in (select versions.cfd from reference.diplomes as versions
        join reference.diplomes as dite on dite.courant = versions.courant where dite.formation = la_formation));

-- Communes de la bordure dont le fichier ne dit rien, parce qu'il s'arrête avant elles : leurs cellules. Un lieu inconnu peut y être.
create or replace macro bordure_muette(le_domaine, le_millesime) as table
  select voisines.cellule, voisines.departement, voisines.x, voisines.y, voisines.z
  from publie.population_voisine as voisines
  semi join (from reference.bordure where domaine = le_domaine and millesime = le_millesime and not lu) as muets on muets.departement = voisines.departement;
