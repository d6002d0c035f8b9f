-- Les départements des 18 régions.
select code, nom, region, liaison from staging.stg_decoupage__departements where length(region) = 2
