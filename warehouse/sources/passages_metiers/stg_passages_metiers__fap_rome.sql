-- « NA » : la famille n'a pas de code du ROME. Quelques lignes du fichier sont vides.
select distinct fap, nullif(rome, 'NA') as rome from raw.passages_metiers__fap_rome where fap is not null and fap <> 'NA'
