-- Sessions de la région.
select * exclude (dans_region) from marts.fct_sessions_situees where dans_region
