-- Les 18 régions, sans les collectivités d'outre-mer.
select code, nom, liaison from staging.stg_decoupage__regions where length(code) = 2
