select version, code as de, cible as vers, type, partielle from staging.stg_rome__mobilites
