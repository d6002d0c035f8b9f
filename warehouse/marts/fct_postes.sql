-- Établissements et postes côte à côte. Une valeur non diffusée n'a pas de bornes : le producteur dit seulement qu'il ne la donne pas.
-- Quand un fichier donne plusieurs champs de catégories juridiques, le plus large (_T, puis 1T9X7) est retenu.
-- L'Insee donne entière une zone qui dépasse la région : c'est la zone entière, non sa partie régionale.
with champs as (
  select f.* replace (coalesce(z.territoire, f.territoire) as territoire)
  from staging.stg_flores__postes as f left join marts.dim_zones_entieres as z on z.partie = f.territoire
  where f.territoire in (select territoire from marts.dim_territoires)
  qualify rank() over (partition by f.annee order by case f.champ when '_T' then 1 when '1T9X7' then 2 else 3 end, f.champ) = 1
)
select annee, territoire, activite, taille, une_valeur(taille_min) as taille_min, une_valeur(taille_max) as taille_max,
  max(valeur) filter (mesure = 'etablissements') as etablissements, max(valeur) filter (mesure = 'postes') as postes,
  case when count(*) filter (mesure = 'etablissements') = 0 then 'non_disponible'
      when max(valeur) filter (mesure = 'etablissements') is null then 'non_diffuse'
      else 'diffuse' end as etablissements_statut,
  case when count(*) filter (mesure = 'postes') = 0 then 'non_disponible'
      when max(valeur) filter (mesure = 'postes') is null then 'non_diffuse' else 'diffuse' end as postes_statut
from champs
group by annee, territoire, activite, taille
