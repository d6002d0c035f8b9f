/*---
titre: Chaque formation du constat et des capacités est dans la nomenclature (MEF)
severite: avertissement
---*/
with citees as (
  select mefstat11, 'effectifs' as source from staging.stg_effectifs__constat union all select mefstat11, 'capacites' from staging.stg_capacites__entrees
)
select mefstat11, source, count(*) as lignes from citees
where 'mefstat11:' || mefstat11 not in (select formation from marts.dim_formations) and exists (from staging.stg_bcn__mef)
group by all
