-- Emploi salarié au lieu de travail, communes actuelles de la région, activité typée (a17:C1). Le plus grand établissement de
-- plusieurs anciennes communes réunies est le plus grand des leurs.
select e.annee, 'commune:' || c.commune as commune, 'a17:' || e.activite as activite,
  sum(e.etablissements)::bigint as etablissements, sum(e.effectif)::bigint as effectif, max(e.premier)::bigint as premier
from staging.stg_emploi_communes__effectifs as e
join marts.dim_passage_communes as p on p.code = e.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region
group by all
