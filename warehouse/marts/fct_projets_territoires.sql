-- Sommes par territoire et niveau de métier. Les bornes s'ajoutent ; une ligne du fichier est un département × bassin × métier.
with lignes as (
  select p.*, unnest([
    'pays:FR', 'region:' || p.region, 'departement:' || p.departement,
    case when p.region = getvariable('region') then 'bassin:' || p.bassin end]) as territoire
  from marts.fct_projets as p
), niveaux as (
  select *, unnest([{cle: metier, niveau: 'metier'}, {cle: 'bmo_famille:' || famille, niveau: 'famille'}, {cle: 'ensemble', niveau: 'ensemble'}]) as choix
  from lignes where territoire is not null
)
select annee, territoire, choix.cle as metier, choix.niveau as niveau,
  sum(projets_min)::bigint as projets_min, sum(projets_max)::bigint as projets_max,
  statut_somme(count(*), count(*) - count(projets)) as projets_statut,
  sum(projets_difficiles_min)::bigint as projets_difficiles_min, sum(projets_difficiles_max)::bigint as projets_difficiles_max,
  statut_somme(count(*), count(*) - count(projets_difficiles)) as projets_difficiles_statut,
  sum(projets_saisonniers_min)::bigint as projets_saisonniers_min, sum(projets_saisonniers_max)::bigint as projets_saisonniers_max,
  statut_somme(count(*), count(*) - count(projets_saisonniers)) as projets_saisonniers_statut
from niveaux
where territoire in (select territoire from marts.dim_territoires)
group by all
