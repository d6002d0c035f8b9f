-- Sommes par territoire et niveau de métier. Les bornes s'ajoutent, et s'écartent de l'arrondi de chaque cellule ; une cellule du fichier est un
-- département × bassin × métier.
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
), sommes as (
  select annee, territoire, choix.cle as metier, choix.niveau as niveau, count(*) as cellules, demi_arrondi('bmo') * somme_ordonnee(poids) as ecart,
    -- Une cellule cachée est au plus haut dans la partie comme dans le tout : seules celles que l'on voit s'écartent de l'arrondi en sens contraires.
    demi_arrondi('bmo') * somme_ordonnee(if(projets is null, 0, poids)) as arrondi,
    count(projets) as diffuses, somme_ordonnee(poids * projets_min) as bas, somme_ordonnee(poids * projets_max) as haut,
    count(projets_difficiles) as d_diffuses, somme_ordonnee(poids * projets_difficiles_min) as d_bas, somme_ordonnee(poids * projets_difficiles_max) as d_haut,
    count(projets_saisonniers) as s_diffuses, somme_ordonnee(poids * projets_saisonniers_min) as s_bas,
    somme_ordonnee(poids * projets_saisonniers_max) as s_haut,
    bool_or(reprojete) as reprojete
  from niveaux
  where territoire in (select territoire from marts.dim_territoires)
  group by all
)
select annee, territoire, metier, niveau, cellules,
  bas_arrondi(bas, cellules, ecart) as projets_min, haut_arrondi(haut, cellules, ecart) as projets_max,
  statut_cellules(diffuses, projets_min, projets_max) as projets_statut,
  bas_arrondi(d_bas, cellules, ecart) as projets_difficiles_min, haut_arrondi(d_haut, cellules, ecart) as projets_difficiles_max,
  statut_cellules(d_diffuses, projets_difficiles_min, projets_difficiles_max) as projets_difficiles_statut,
  bas_arrondi(s_bas, cellules, ecart) as projets_saisonniers_min, haut_arrondi(s_haut, cellules, ecart) as projets_saisonniers_max,
  statut_cellules(s_diffuses, projets_saisonniers_min, projets_saisonniers_max) as projets_saisonniers_statut,
  -- La borne haute est portée à l'unité au-dessus : ce qu'elle y gagne est de l'arrondi aussi.
  if(cellules > 1, arrondi + (haut_arrondi(haut, cellules, ecart) - haut - ecart) / 2, 0) as arrondi, reprojete
from sommes
