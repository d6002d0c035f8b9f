-- Un centre a une ligne par organisme qui y forme, parfois loin de lui.
select distinct uai, departement, nom_commune from raw.repertoires_cfa__organismes
