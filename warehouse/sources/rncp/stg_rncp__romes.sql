with lus as (
  from raw.rncp__romes union all by name (from raw.rncp__romes_v14 where not exists (from raw.rncp__romes))
)
select distinct fiche, code as rome from lus where regexp_full_match(code, '[A-N][0-9]{4}')
