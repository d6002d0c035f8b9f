-- Contrats des départements de la région ; ce que la lecture a regroupé sans département n'est d'aucune région et n'est pas repris. Une année donnée par deux fichiers ne s'additionne pas : le contrôle des clés l'arrête.
select c.annee, 'departement:' || c.departement as departement, c.niveau, c.domaine, c.taille, c.contrats
from staging.stg_apprentissage__contrats as c
join marts.dim_departements as d on d.code = c.departement
where d.dans_region
