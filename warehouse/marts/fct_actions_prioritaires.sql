-- Formations de la liste de la région, aux noms que le fichier leur donne.
select cfd, dispositif, formation, diplome from staging.stg_actions_prioritaires__formations where region = getvariable('region')
