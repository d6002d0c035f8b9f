-- Taux de chômage localisés par territoire et trimestre. Un trimestre que plusieurs fichiers donnent est celui de l'édition la plus récente.
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
)
select territoire, trimestre, taux, edition
from lignes
qualify row_number() over (partition by territoire, trimestre order by edition desc, fichier desc) = 1
