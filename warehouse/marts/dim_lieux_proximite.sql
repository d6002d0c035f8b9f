-- Gares de voyageurs et espaces France services de France, avec leur commune : celle de leur code, sinon du nom et du département, sinon, dans la région, de la
-- cellule de la position. Une gare sans commune reconnue est écartée.
with communes as (
  select p.commune, nom_compare(c.nom) as nom, nom_compare(d.nom) as departement
  from staging.stg_decoupage__communes as c
  join marts.dim_passage_communes as p on p.code = c.code
  join marts.dim_departements as d on d.code = c.departement
), gares as (
  select *, regexp_replace(nom_compare(commune), '\bST(E?) ', 'SAINT\1 ', 'g') as nom_commune, nom_compare(departement) as nom_departement,
    h3_cellule(lat, lng, getvariable('resolution_population')::integer) as case_h3
  from staging.stg_gares__gares
), par_nom as (
  select g.uic, min(c.commune) as commune
  from gares as g join communes as c on c.nom = g.nom_commune and c.departement = g.nom_departement
  group by g.uic having count(distinct c.commune) = 1
), par_cellule as (
  select cellule, min(commune) as commune from marts.fct_cellules_communes group by cellule
), lieux as (
  select 'gare' as type, 'gares' as annuaire, g.uic as id, g.nom, false as itinerant, coalesce(n.commune, c.commune) as commune, g.lat, g.lng,
    null as adresse, null as telephone
  from gares as g left join par_nom as n using (uic) left join par_cellule as c on c.cellule = g.case_h3
  union all
  select 'france_services', 'france_services', f.id, f.nom, f.itinerant, p.commune, f.lat, f.lng, f.adresse, f.telephone
  from staging.stg_france_services__espaces as f left join marts.dim_passage_communes as p on p.code = f.code_commune
)
select l.*, d.departement, d.dans_region
from lieux as l join marts.dim_communes as d using (commune)
