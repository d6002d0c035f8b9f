-- Taux de chômage localisés par territoire et trimestre, ou leurs bornes. Un trimestre que plusieurs fichiers donnent est celui de l'édition la plus récente.
-- Une zone d'emploi qui dépasse la région est tabulée entière, et sa partie régionale à part.
with lignes as (
  select coalesce(z.territoire, 'zone_emploi:' || s.code) as territoire, s.trimestre, s.taux, s.edition, s.fichier
  from staging.stg_taux_chomage__zones as s
  left join marts.dim_zones_entieres as z on z.partie = 'zone_emploi:' || s.code
  where s.niveau = 'zone_emploi'
  union all
  select z.partie, s.trimestre, s.taux, s.edition, s.fichier
  from staging.stg_taux_chomage__zones as s
  join marts.dim_zones_entieres as z on z.partie = 'zone_emploi:00' || s.code[3:4]
  where s.niveau = 'partie' and s.code[1:2] in (select code from marts.dim_regions where dans_region)
  union all
  select 'departement:' || code, trimestre, taux, edition, fichier from staging.stg_taux_chomage__departements
  union all
  select 'departement:' || code, trimestre, taux, edition, fichier from staging.stg_taux_chomage__annuels_departements
  union all
  select 'region:' || code, trimestre, taux, edition, fichier from staging.stg_taux_chomage__annuels_regions
), publies as (
  select territoire, trimestre, taux, edition
  from lignes
  qualify row_number() over (partition by territoire, trimestre order by edition desc, fichier desc) = 1
), bornes as (
  -- Le taux d'une région est une moyenne de ceux de ses départements, pondérée de leurs actifs : il est entre le plus petit et le plus grand, arrondis comme lui,
  -- quand une même édition les donne tous.
  select 'region:' || d.region as territoire, p.trimestre, min(p.taux) as bas, max(p.taux) as haut, min(p.edition) as edition
  from marts.dim_departements as d
  join publies as p on p.territoire = 'departement:' || d.code
  group by d.region, p.trimestre
  having count(distinct p.edition) = 1 and count(*) = (select count(*) from marts.dim_departements as tous where tous.region = d.region)
)
select territoire, trimestre, taux, taux as taux_min, taux as taux_max, 'diffuse' as taux_statut, edition from publies
union all
select territoire, trimestre, if(bas = haut, bas, null), bas, haut, statut_bornes(bas, haut), edition
from bornes anti join publies using (territoire, trimestre)
