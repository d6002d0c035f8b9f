-- Personnes reçues dans les structures d'accueil.
select mois, reseau, structure, territoire, canal, public, personnes from staging.stg_accueil__personnes
