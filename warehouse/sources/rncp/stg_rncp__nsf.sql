-- « 221w » : groupe 221, fonction w.
select distinct fiche, code[1:3] as groupe from raw.rncp__nsf where regexp_matches(code, '^[0-9]{3}')
