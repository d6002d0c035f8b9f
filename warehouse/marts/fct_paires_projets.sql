-- Ce que deux enquêtes BMO successives disent d'un même métier au même endroit, par bassin (de chaque département), département et région de toute la
-- France, dans une même nomenclature : le logarithme de son évolution, celle du métier en France et celle de la région ôtées, entre bornes ; et sa taille,
-- moyenne géométrique des deux enquêtes. Échanger les deux enquêtes change le signe de l'écart, et rien d'autre.
with lignes as (
  select annee, nomenclature, metier, region, departement, bassin, nom_compare(nom_bassin) as nom_bassin, projets_min, projets_max
  from marts.fct_projets
), enquetes as (
  select annee, lag(annee) over (partition by nomenclature order by annee) as annee_avant
  from (select distinct nomenclature, annee from lignes)
), lieux as (
  select *, unnest([
    {maille: 'bassin', territoire: bassin || '/' || departement, nom: nom_bassin},
    {maille: 'departement', territoire: departement, nom: ''}, {maille: 'region', territoire: region, nom: ''},
    {maille: 'pays', territoire: 'FR', nom: ''}]) as lieu
  from lignes
), sommes as (
  select annee, nomenclature, metier, lieu.maille as maille, lieu.territoire as territoire, lieu.nom as nom,
    min(region) as region, min(departement) as departement, min(bassin) as bassin,
    sum(projets_min) as bas, sum(projets_max) as haut
  from lieux group by all
), ensembles as (
  select annee, nomenclature, maille, territoire, sum(bas + haut) as projets from sommes where maille in ('region', 'pays') group by all
), evolutions as (
  select e.annee_avant, e.annee, apres.metier, apres.maille, apres.territoire, apres.region, apres.departement, apres.bassin,
    ln(apres.bas / avant.haut) as bas, ln(apres.haut / avant.bas) as haut, (avant.bas * avant.haut * apres.bas * apres.haut) ** 0.25 as taille
  from sommes as apres
  join enquetes as e on e.annee = apres.annee
  join sommes as avant on avant.annee = e.annee_avant and avant.nomenclature = apres.nomenclature and avant.metier = apres.metier
      and avant.maille = apres.maille and avant.territoire = apres.territoire and avant.nom = apres.nom
), attendues as (
  select apres.annee, apres.maille, apres.territoire, ln(apres.projets / avant.projets) as evolution
  from ensembles as apres
  join enquetes as e on e.annee = apres.annee
  join ensembles as avant on avant.annee = e.annee_avant and avant.nomenclature = apres.nomenclature
      and avant.maille = apres.maille and avant.territoire = apres.territoire
)
select l.annee_avant, l.annee, l.metier, l.maille, l.territoire, l.region, l.departement, l.bassin, l.taille,
  l.bas - metier.attendue - region.evolution + france.evolution as ecart_min, l.haut - metier.attendue - region.evolution + france.evolution as ecart_max
from evolutions as l
join (select annee, metier, (bas + haut) / 2 as attendue from evolutions where maille = 'pays') as metier
    on metier.annee = l.annee and metier.metier = l.metier
join attendues as region on region.annee = l.annee and region.maille = 'region' and region.territoire = l.region
join attendues as france on france.annee = l.annee and france.maille = 'pays'
where l.maille <> 'pays'
