-- Personnes orientées d'un réseau vers un autre.
select mois, reseau, destination, orientes, aboutis, non_renseignes from staging.stg_accueil__reorientations
