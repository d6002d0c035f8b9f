-- Constats d'études, chacun avec ce dont il parle.
select auteur, organisme, annee, titre, lien, constat, territoire, theme, metier, formation, filiere from staging.stg_etudes__constats
