-- Pupils by school and class, a file for each rentrée; schools of the neighbouring towns in files of their own. The last rentrée tells girls from
-- boys, and no longer says its year but in the name of the file; shares of girls near what the Depp publishes of who learns what.
create temp macro part_filles(mefstat) as coalesce(map {'221': 0.42, '311': 0.13, '312': 0.52, '314': 0.55, '313': 0.6, '300': 0.58, '324': 0.85,
  '326': 0.09, '334': 0.5,
  '335': 0.72, '336': 0.95}[mefstat[7:9]], map {'20': 0.12, '21': 0.4, '22': 0.42, '23': 0.1, '24': 0.85, '25': 0.05, '31': 0.55, '32': 0.6,
    '33': 0.87}[mefstat[7:8]], 0.5);
create temp table eleves as
select prefixe, rentree, uai, mefstat, eleves, least(eleves,
  round(eleves * part_filles(mefstat) * autour(0.12, 'filles', uai, mefstat)))::integer as filles from (
  select 'constat_' as prefixe, rentree, uai, mefstat, eleves from base.classes
  union all select 'constat_rentree_', rentree, uai, mefstat, places - 2 from base.classes_voisines, (values (2023), (2024)) as t(rentree))
    order by rentree, uai, mefstat;
--> orion/{prefixe}{annee}.csv
select prefixe, rentree as annee, rentree, uai, mefstat as mefstat11, eleves as effectif from eleves where rentree = 2023
--> orion/{prefixe}{annee}.csv
select prefixe, rentree as annee, uai, mefstat as mefstat11, eleves as effectif, filles, eleves - filles as garcons from eleves where rentree = 2024
