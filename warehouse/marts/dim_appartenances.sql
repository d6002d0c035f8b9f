-- Chaque commune actuelle de France et les territoires qui la contiennent : pays, région, département partout ; zones et elle-même dans la région ; zones entières de part et d'autre de sa limite.
with communes as (select commune, departement, region, population, dans_region from marts.dim_communes)
select commune, 'pays:FR' as territoire, 'pays' as maille, population from communes where region in (select code from marts.dim_regions)
union all select commune, 'region:' || region, 'region', population from communes where region in (select code from marts.dim_regions)
union all select commune, 'departement:' || departement, 'departement', population from communes where departement in (select code from marts.dim_departements)
union all select commune, 'commune:' || commune, 'commune', population from communes where dans_region
union all
select c.commune, z.maille || ':' || z.code, z.maille, c.population
from marts.dim_zonages as z join communes as c using (commune)
where c.dans_region
union all
select c.commune, e.territoire, e.maille, c.population
from marts.dim_zones_entieres as e
join marts.dim_zonages as z on z.maille = e.maille and z.code = e.code
join communes as c on c.commune = z.commune
