-- Commune d'aujourd'hui des centres de formation d'apprentis, selon les répertoires qui ont leur code. L'un donne un code de commune, l'autre un nom parmi ceux
-- du département du centre. Un centre que deux lignes mettent en deux communes n'en a aucune, sauf si l'une d'elles est dans les deux répertoires.
with nommees as (
  select departement, nom_compare(nom) as nom, min(commune) as commune
  from marts.dim_localites group by all having count(distinct commune) = 1
), dites as (
  select c.uai, p.commune, 'convention' as repertoire
  from staging.stg_repertoires_cfa__conventions as c join marts.dim_passage_communes as p on p.code = c.code_commune
  union
  select o.uai, n.commune, 'organisme'
  from staging.stg_repertoires_cfa__organismes as o
  join nommees as n on n.departement = o.departement and n.nom = nom_compare(o.nom_commune)
  where o.departement = departement_uai(o.uai)
), communes as (
  select uai, commune, count(*) as repertoires from dites group by all
)
select uai, commune
from communes
qualify count(*) over (partition by uai) = 1 or (repertoires = 2 and count(*) filter (repertoires = 2) over (partition by uai) = 1)
