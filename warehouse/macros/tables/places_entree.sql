-- Places de première année : celles d'une année plus haute (une spécialité après une seconde commune) sont pour les mêmes élèves, un an après.
create or replace macro places_voisines(la_rentree) as table
  select e.cellule, e.commune, c.capacite as places
  from publie.capacites_voisines as c join publie.etablissements_voisins as e on e.uai = c.uai
  left join reference.formations as f on f.formation = c.formation
  where c.rentree = la_rentree and coalesce(f.premiere_annee, true);

create or replace macro places_d_entree(la_rentree) as table
  select c.uai, sum(c.capacite) as places
  from publie.cube_capacites as c left join reference.formations as f on f.formation = c.formation
  where c.rentree = la_rentree and coalesce(f.premiere_annee, true) group by c.uai;
