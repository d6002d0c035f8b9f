select distinct fiche, regexp_extract(code, '^[0-9]{5}') as formacode from raw.rncp__formacodes where regexp_matches(code, '^[0-9]{5}')
