-- La plus fine des nomenclatures qu'un recensement donne d'un territoire : familles de métiers, à défaut groupes socioprofessionnels.
create or replace macro nomenclature_fine(lieu, recensement) as (
  select ['fap2021', 'fap2009', 'pcs'][min(list_position(['fap2021', 'fap2009', 'pcs'], nomenclature))]
  from publie.cube_emploi_metiers_age where territoire = lieu and annee = recensement);

-- Les emplois de chaque métier d'un territoire à un recensement, l'ensemble compris : en tout, et ceux des 55 ans et plus, des moins de
-- 30 ans et des femmes. Nombres pondérés ; zéro quand le groupe n'a aucun emploi. `liste` : une nomenclature, ou « fine ».
create or replace macro emplois_des_metiers(lieu, recensement, liste) as table
  select c.metier, min(coalesce(m.libelle, p.libelle, c.metier)) as libelle,
    sum(c.emplois) as emplois,
    coalesce(sum(c.emplois) filter (c.age >= 55), 0)::DOUBLE as seniors,
    coalesce(sum(c.emplois) filter (c.age < 30), 0)::DOUBLE as jeunes,
    coalesce(sum(c.emplois) filter (c.sexe = 'femmes'), 0)::DOUBLE as femmes,
    bool_or(c.reprojete) as reprojete
  from publie.cube_emploi_metiers_age as c left join reference.metiers as m on m.metier = c.metier
  left join reference.professions as p on p.pcs = c.metier
  where c.territoire = lieu and c.annee = recensement
    and c.nomenclature = case when liste = 'fine' then nomenclature_fine(lieu, recensement) else liste end
  group by c.metier;
