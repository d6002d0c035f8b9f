-- Une ligne par centre.
select distinct uai, code_commune from raw.repertoires_cfa__conventions
