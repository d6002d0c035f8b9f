-- Contour des intercommunalités, zones d'emploi et bassins, pour leur partie mise en hexagones : la réunion des contours de leurs communes
-- ou, s'il en manque un, le tour de leurs cellules. Simplifiés ensemble à 100 m près : la limite de deux voisines reste commune.
with membres as (
  select z.maille, z.code, c.commune, g.geometrie
  from marts.dim_zonages as z
  join marts.dim_communes as c on c.commune = z.commune
  left join marts.fct_contours_communes as g on g.commune = c.commune
  where c.en_hexagones
), reunies as (
  select maille, code, contour_union(list(geometrie order by commune)) as geometrie
  from membres
  group by maille, code
  having count(geometrie) = count(*)
), cellules as (
  select m.maille, m.code, h3_contour(list(distinct f.cellule order by f.cellule)) as geometrie
  from membres as m join marts.fct_cellules_communes as f on f.commune = m.commune
  where (m.maille, m.code) not in (select (maille, code) from reunies)
  group by m.maille, m.code
), niveaux as (
  select maille, list(code order by code) as codes, contours_simplifies(list(geometrie order by code), 0.1) as geometries
  from (from reunies union all from cellules)
  group by maille
)
select maille, unnest(codes) as code, unnest(geometries) as geometrie from niveaux
