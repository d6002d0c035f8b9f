-- Stock, entrées et sorties des listes par mois, territoire, métier recherché et catégorie. Une case marquée * vaut de 0 à 4 ; des séries, un mois
-- où manque un des trois nombres n'est pas donné.
-- stock_debut : stock à la fin du mois précédent ; null sans ce mois, et en janvier 2025, où les catégories ont changé de contenu.
-- Un bassin qui dépasse la région est tabulé entier : c'est le bassin entier, non sa partie régionale.
with series as (
  -- Séries ouvertes de la Dares, tous métiers, là où le fichier de France Travail n'en a pas.
  select coalesce(s.mois, f.mois) as mois, coalesce(s.territoire, f.territoire) as territoire, 'ensemble' as metier,
    coalesce(s.categorie, f.categorie) as categorie, s.stock, f.entrees, f.sorties
  from staging.stg_demandeurs_mouvements__stocks as s
  full join (
    select mois, territoire, categorie, max(personnes) filter (sens = 'entrees') as entrees, max(personnes) filter (sens = 'sorties') as sorties
    from staging.stg_demandeurs_mouvements__flux group by all
  ) as f on f.mois = s.mois and f.territoire = s.territoire and f.categorie = s.categorie
), donnees as (
  select mois, territoire, metier, categorie, stock, entrees, sorties, true as tabulee from staging.stg_demandeurs_flux__detail
  union all
  select mois, territoire, metier, categorie, stock, entrees, sorties, false from series as s
  where territoire in (select territoire from marts.dim_territoires) and categorie is not null
    and not exists (from staging.stg_demandeurs_flux__detail as d where d.territoire = s.territoire and d.metier = 'ensemble')
), lignes as (
  select mois, coalesce(z.territoire, f.territoire) as territoire, metier, categorie,
    if(tabulee, coalesce(stock, 0), stock) as stock_min, if(tabulee, coalesce(stock, 4), stock) as stock_max,
    if(tabulee, coalesce(entrees, 0), entrees) as entrees_min, if(tabulee, coalesce(entrees, 4), entrees) as entrees_max,
    if(tabulee, coalesce(sorties, 0), sorties) as sorties_min, if(tabulee, coalesce(sorties, 4), sorties) as sorties_max,
    mois[1:4]::integer * 12 + mois[6:7]::integer as rang,
    -- Une clé nulle, et non une condition de la jointure : portant sur un seul côté, elle ferait comparer chaque ligne à toutes.
    if(mois = '2025-01', null, rang - 1) as rang_avant
  from donnees as f
  left join marts.dim_zones_entieres as z on z.partie = f.territoire
)
select l.* exclude (rang, rang_avant), avant.stock_min as stock_debut_min, avant.stock_max as stock_debut_max
from lignes as l
left join lignes as avant on avant.territoire = l.territoire and avant.metier = l.metier and avant.categorie = l.categorie and avant.rang = l.rang_avant
where l.stock_min is not null and l.entrees_min is not null and l.sorties_min is not null
