select distinct fiche, code as rome from raw.rncp__romes where regexp_full_match(code, '[A-N][0-9]{4}')
