-- Contours fournis des départements et des régions.
select 'departement' as maille, code, geometrie from staging.stg_contours__departements
union all
select 'region', code, geometrie from staging.stg_contours__regions
