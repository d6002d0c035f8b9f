-- Les lieux des annuaires qui sont dans la région.
select * exclude (dans_region) from marts.dim_lieux_france where dans_region
