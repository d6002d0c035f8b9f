-- Indicateurs du réseau pour l'emploi.
select periode, territoire, indicateur, libelle, valeur, unite, cible from staging.stg_reseau_emploi__indicateurs
