-- Alertes métiers, chacune sur son métier et son territoire.
select id, date, emetteur, nature, metier, territoire, constat, reference, horizon from staging.stg_alertes_metiers__lignes
