select version, code as de, cible as vers, type, rang, partielle from staging.stg_rome__mobilites
