-- Sommes par territoire et niveau de métier. Les bornes s'ajoutent ; une ligne du fichier est un département × bassin × métier.
with lignes as (
  select b.* exclude (bassin, region, departement), unnest([
    case when b.region in (select code from marts.dim_regions where dans_region) then 'bassin:' || b.bassin end, e.territoire]) as territoire
  from marts.fct_projets_bassins as b left join marts.dim_zones_entieres as e on e.partie = 'bassin:' || b.bassin
  union all by name
  select p.annee, p.metier, p.famille, 1.0 as poids, false as reprojete,
    p.projets, p.projets_min, p.projets_max, p.projets_difficiles, p.projets_difficiles_min, p.projets_difficiles_max,
    p.projets_saisonniers, p.projets_saisonniers_min, p.projets_saisonniers_max,
    unnest(['pays:FR', 'region:' || p.region, 'departement:' || p.departement]) as territoire
  from marts.fct_projets as p
), niveaux as (
  select *, unnest([{cle: metier, niveau: 'metier'}, {cle: 'bmo_famille:' || famille, niveau: 'famille'}, {cle: 'ensemble', niveau: 'ensemble'}]) as choix
  from lignes where territoire is not null
)
select annee, territoire, choix.cle as metier, choix.niveau as niveau,
  round(somme_ordonnee(poids * projets_min))::bigint as projets_min, round(somme_ordonnee(poids * projets_max))::bigint as projets_max,
  statut_somme(count(*), count(*) - count(projets)) as projets_statut,
  round(somme_ordonnee(poids * projets_difficiles_min))::bigint as projets_difficiles_min,
      round(somme_ordonnee(poids * projets_difficiles_max))::bigint as projets_difficiles_max,
  statut_somme(count(*), count(*) - count(projets_difficiles)) as projets_difficiles_statut,
  round(somme_ordonnee(poids * projets_saisonniers_min))::bigint as projets_saisonniers_min,
      round(somme_ordonnee(poids * projets_saisonniers_max))::bigint as projets_saisonniers_max,
  statut_somme(count(*), count(*) - count(projets_saisonniers)) as projets_saisonniers_statut,
  bool_or(reprojete) as reprojete
from niveaux
where territoire in (select territoire from marts.dim_territoires)
group by all
