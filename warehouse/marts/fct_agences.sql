-- Agences locales (ALE) de la région.
select * exclude (dans_region) from marts.fct_agences_france where dans_region
