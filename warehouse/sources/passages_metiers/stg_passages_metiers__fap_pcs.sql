select distinct fap, nullif(pcs, 'NA') as pcs, libelle from raw.passages_metiers__fap_pcs where fap is not null and fap <> 'NA'
