-- Job seekers of the region from January 2020 to December 2024, both ends as published; the shock of 2020, the low of 2022-2023, the slow rise since;
-- highs in winter, lows at the start of summer.
with courbe as (
  select jour::date as jour, row_number() over (order by jour) - 1 as rang,
    interpole((row_number() over (order by jour) - 1) / 12, [0, 0.35, 1.2, 2.4, 3.4, 5], [1, 1.055, 1.02, 0.95, 0.935, 0.965])
      + [0.016, 0.01, 0, -0.008, -0.018, -0.022, -0.01, -0.004, 0.006, 0.008, 0.01, 0.012][month(jour)] as niveau
  from range(timestamp '2020-01-01', timestamp '2025-01-01', interval 1 month) as t(jour)
)
select jour, rang, niveau, ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre',
    'decembre'][month(jour)] || '_' || year(jour) as mois,
  10 * round(niveau * (299550 / debut + (292720 / fin - 299550 / debut) * rang / 59) / 10)::integer as total
from (select *, min(niveau) filter (rang = 0) over () as debut, min(niveau) filter (rang = 59) over () as fin from courbe) order by rang
