-- Filières, celles que la région s'est données d'abord : une par ligne, son contour en mots, ce qui la fait trouver.
with du_profil as (
  select regroupement as filiere, une_valeur(libelle) as libelle
  from (select regroupement, libelle from staging.stg_projet_regional__metiers union all
    select regroupement, libelle from staging.stg_projet_regional__activites)
  group by regroupement
)
select coalesce(p.filiere, c.filiere) as filiere, coalesce(p.libelle, c.libelle) as libelle,
  if(p.filiere is null, c.contour, null) as contour, coalesce(c.mots, []) as mots, p.filiere is not null as du_profil
from du_profil as p
full join staging.stg_filieres__contours as c on c.filiere = p.filiere
