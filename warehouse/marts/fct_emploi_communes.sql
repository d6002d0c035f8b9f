-- Emploi salarié au lieu de travail, communes actuelles de la région, sous les codes du fichier, dont plusieurs anciens peuvent
-- faire une commune ; activité typée (a17:C1).
select e.annee, 'commune:' || c.commune as commune, 'commune:' || e.code_commune as commune_fichier, 'a17:' || e.activite as activite,
  sum(e.etablissements)::bigint as etablissements, sum(e.effectif)::bigint as effectif, max(e.premier)::bigint as premier
from staging.stg_emploi_communes__effectifs as e
join marts.dim_passage_communes as p on p.code = e.code_commune
join marts.dim_communes as c on c.commune = p.commune
where c.dans_region
group by all
