-- Réponses aux questions de « Je donne mon avis », par service et période.
select service, periode, annee, indicateur, reponses, points, favorables, defavorables from staging.stg_avis__avis
