-- Décisions et actions, chacune sur son territoire.
select id, date, instance, decision, territoire, formation, metier, service, echeance, indicateur, sens, cible, etat from staging.stg_decisions__lignes
