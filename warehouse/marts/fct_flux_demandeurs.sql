-- Stock, entrées et sorties des listes par mois, territoire, métier recherché et catégorie. Une case marquée * vaut de 0 à 4.
-- stock_debut : stock à la fin du mois précédent ; null sans ce mois, et en janvier 2025, où les catégories ont changé de contenu.
-- Un bassin qui dépasse la région est tabulé entier : c'est le bassin entier, non sa partie régionale.
with lignes as (
  select mois, coalesce(z.territoire, f.territoire) as territoire, metier, categorie,
    coalesce(stock, 0) as stock_min, coalesce(stock, 4) as stock_max, coalesce(entrees, 0) as entrees_min, coalesce(entrees, 4) as entrees_max,
    coalesce(sorties, 0) as sorties_min, coalesce(sorties, 4) as sorties_max,
    mois[1:4]::integer * 12 + mois[6:7]::integer as rang,
    -- Une clé nulle, et non une condition de la jointure : portant sur un seul côté, elle ferait comparer chaque ligne à toutes.
    if(mois = '2025-01', null, rang - 1) as rang_avant
  from staging.stg_demandeurs_flux__detail as f
  left join marts.dim_zones_entieres as z on z.partie = f.territoire
)
select l.* exclude (rang, rang_avant), avant.stock_min as stock_debut_min, avant.stock_max as stock_debut_max
from lignes as l
left join lignes as avant on avant.territoire = l.territoire and avant.metier = l.metier and avant.categorie = l.categorie and avant.rang = l.rang_avant
