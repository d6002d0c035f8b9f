-- Habitants projetés des classeurs de l'Insee, par département (son nom), sexe et borne basse de la tranche d'âge ; le scénario est dans le nom du classeur.
select case when _fichier ilike '%donnees_det_central.xlsx%' then 'central' when _fichier ilike '%donnees_det_pop_haute.xlsx%' then 'population_haute'
    else 'population_basse' end as scenario,
  nom_compare(zone) as departement, annee::integer as annee, regexp_extract(tranche, '[0-9]+')::integer as age, population::double as population
from raw.projections_population__insee
