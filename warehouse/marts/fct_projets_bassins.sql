-- Projets des bassins de la région sur leurs contours d'aujourd'hui. Une enquête est codée dans l'édition des bassins de son année (la dernière
-- reçue qui n'est pas postérieure, la première à défaut) ; où une limite a bougé depuis, ses projets vont aux bassins d'aujourd'hui
-- au prorata des habitants, et la ligne le dit (`reprojete`). Un code que l'édition n'a pas est celui du bassin du même nom : il a changé de numéro.
with editions as (
  select distinct edition from marts.dim_zonages_editions where maille = 'bassin'
), annees as (
  select p.annee, coalesce(max(e.edition) filter (e.edition <= p.annee), min(e.edition)) as edition
  from (select distinct annee from marts.fct_projets) as p cross join editions as e
  group by p.annee
), codes as (
  select edition, code, nom_compare(min(nom)) as nom from marts.dim_zonages_editions where maille = 'bassin' group by all
), numeros as (
  select p.annee, p.bassin, min(n.code) as code
  from (select distinct annee, bassin, nom_bassin from marts.fct_projets) as p
  join annees as a on a.annee = p.annee
  join codes as n on n.edition = a.edition and n.nom = nom_compare(p.nom_bassin)
  where not exists (from codes as c where c.edition = a.edition and c.code = p.bassin)
  group by p.annee, p.bassin having count(distinct n.code) = 1
), projets as (
  select p.* exclude (bassin), coalesce(n.code, p.bassin) as bassin
  from marts.fct_projets as p left join numeros as n on n.annee = p.annee and n.bassin = p.bassin
)
select p.annee, p.region, p.departement, p.metier, p.famille, coalesce(z.vers, p.bassin) as bassin,
    coalesce(z.poids, 1.0) as poids, not coalesce(z.inchangee, true) as reprojete,
  p.projets, p.projets_min, p.projets_max, p.projets_difficiles, p.projets_difficiles_min, p.projets_difficiles_max,
  p.projets_saisonniers, p.projets_saisonniers_min, p.projets_saisonniers_max
from projets as p
left join annees as a on a.annee = p.annee
left join marts.dim_passages_zones as z on z.maille = 'bassin' and z.edition = a.edition and z.code = p.bassin and z.departement = p.departement
