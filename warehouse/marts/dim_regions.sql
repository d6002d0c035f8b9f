-- Les 18 régions, sans les collectivités d'outre-mer ; `dans_region` : le profil est le sien, ou la France.
select code, nom, liaison, coalesce(code = getvariable('region'), true) as dans_region from staging.stg_decoupage__regions where length(code) = 2
