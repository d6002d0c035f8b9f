-- Le niveau dit la nomenclature : 225 et 87 métiers en FAP 2009, 228 et 86 en FAP 2021.
select annee, case niveau_geo when 'nat' then 'pays:FR' when 'reg' then 'region:' || region else 'departement:' || departement end as territoire,
  case when niveau in ('fap228', 'fap86') then 'fap2021:' else 'fap2009:' end || metier as metier, niveau, emploi_moyen,
      tension, classe, intensite_embauches, lien_formation, manque_main_oeuvre,
  non_durabilite, conditions_contraignantes, inadequation_geographique
from (from staging.stg_dares_tensions__indicateurs union all by name from staging.stg_tensions_fap2021__indicateurs)
where territoire in (select territoire from marts.dim_territoires)
