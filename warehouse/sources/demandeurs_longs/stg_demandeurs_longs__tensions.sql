-- Indicateur de tension national par métier de la FAP 2009.
select annee::integer as annee, metier, tension::double as tension from raw.demandeurs_longs__tensions
