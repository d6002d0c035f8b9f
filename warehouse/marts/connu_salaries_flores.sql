/*---
connu_par: { de: publie.cube_postes, quantite: salaries, champ: employeurs }
---*/
-- Ce que Flores publie des mêmes postes, entre ses bornes, là où le territoire est tout entier dans la région : en A17 quand le
-- poste A38 est le seul du sien, en total.
with seuls as (
  select parent as activite, min(code) as a38 from marts.dim_activites where code like 'a38:%' group by parent having count(*) = 1
), entiers as (
  select territoire from marts.dim_appartenances
  group by territoire having bool_and(commune in (select commune from marts.dim_communes where dans_region))
)
select p.annee, p.territoire, coalesce(s.activite, 'ensemble') as activite, p.etablissements, p.postes as effectif_min, p.postes as effectif_max
from marts.fct_postes as p left join seuls as s on s.a38 = p.activite
where p.taille = 'ensemble' and (p.activite = 'ensemble' or s.activite is not null)
  and p.postes is not null and p.etablissements is not null
  and p.territoire in (select territoire from entiers)
