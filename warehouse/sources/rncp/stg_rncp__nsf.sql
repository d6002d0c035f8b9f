-- « 221w » : groupe 221, fonction w.
with lus as (
  from raw.rncp__nsf union all by name (from raw.rncp__nsf_v14 where not exists (from raw.rncp__nsf))
)
select distinct fiche, code[1:3] as groupe from lus where regexp_matches(code, '^[0-9]{3}')
