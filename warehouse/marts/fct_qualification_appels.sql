-- Publics et réponses des plateformes téléphoniques.
select periode, plateforme, axe, modalite, valeur, unite, rang from staging.stg_plateformes_tel__qualification
