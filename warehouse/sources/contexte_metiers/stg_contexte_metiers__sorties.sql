-- Part de chaque motif dans les sorties d'un métier en 2014, en fraction.
select metier, trim(motif) as motif, round(part::double / 100, 6) as part from raw.contexte_metiers__sorties
