-- Offres de douze mois et demandeurs (moyenne des douze fins de mois) des zones d'une maille de la région, entières, avec leurs totaux et l'indice de Duncan.
-- duncan : sur les bornes basses des demandeurs ; marge : ce que les cases non diffusées peuvent y changer. Ajouter h demandeurs à B déplace leur
-- répartition d'au plus h/(B + h) en variation totale, qui est la distance que mesure Duncan. Rien si les douze mois ne sont pas tous là, ou franchissent janvier 2025.
create or replace macro ecarts_offres_demandeurs(la_maille, dernier, le_metier, la_categorie) as table
  with bornes as (
    select strftime(strptime(dernier || '-01', '%Y-%m-%d') - interval 11 month, '%Y-%m') as debut
  ), zones as (
    select territoire from reference.territoires where maille = la_maille and (entier or dans_region and not partiel)
  ), offres as (
    select o.territoire, sum(o.offres) filter (o.metier = le_metier) as offres, count(distinct o.mois) as mois
    from publie.cube_offres as o semi join zones using (territoire), bornes
    where o.mois between bornes.debut and dernier group by o.territoire
  ), stocks as (
    select s.territoire, sum(s.stock_min) filter (s.metier = le_metier) / 12 as bas,
        sum(s.stock_max) filter (s.metier = le_metier) / 12 as haut, count(distinct s.mois) as mois
    from publie.cube_flux_demandeurs as s semi join zones using (territoire), bornes
    where s.mois between bornes.debut and dernier and s.categorie = la_categorie and (bornes.debut >= '2025-01') = (dernier >= '2025-01') group by s.territoire
  ), reunies as (
    select z.territoire, coalesce(o.offres, 0)::bigint as offres, coalesce(s.bas, 0) as bas, coalesce(s.haut, 0) as haut,
      bool_and(coalesce(o.mois, 0) = 12 and coalesce(s.mois, 0) = 12) over () as complet
    from zones as z left join offres as o using (territoire) left join stocks as s using (territoire)
  ), totaux as (
    select *, sum(offres) over () as offres_total, sum(bas) over () as bas_total, sum(haut) over () as haut_total from reunies where complet
  )
  select territoire, offres, offres_total::bigint as offres_total,
    if(bas = haut, bas, null) as demandeurs, bas as demandeurs_min, haut as demandeurs_max, if(bas = haut, 'diffuse', 'intervalle') as demandeurs_statut,
    if(bas_total = haut_total, bas_total, null) as demandeurs_total, bas_total as demandeurs_total_min, haut_total as demandeurs_total_max,
    if(bas_total = haut_total, 'diffuse', 'intervalle') as demandeurs_total_statut,
    sum(abs(offres / offres_total - bas / bas_total)) over () / 2 as duncan, (haut_total - bas_total) / haut_total as marge
  from totaux
  where offres_total > 0 and bas_total > 0;
