-- Établissements de la région dans l'annuaire, à leur commune actuelle.
select * exclude (dans_region) from marts.dim_etablissements_situes where dans_region
