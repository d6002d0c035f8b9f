-- Apprentis des centres de la région.
select * exclude (departement, dans_region) from marts.fct_apprentis_centres_situes where dans_region
