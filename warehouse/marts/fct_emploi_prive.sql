-- Emploi privé par lieu, division de la NAF et grand secteur : commune actuelle dans la région et dans les zones qui la dépassent, département ailleurs.
-- Quand plusieurs fichiers donnent une commune, le plus récent l'emporte. Les arrondissements de Paris, Lyon et Marseille rejoignent leur commune.
with fichiers as (
  select fichier, max(annee) as derniere from staging.stg_urssaf_communes__effectifs group by fichier
), proches as (
  select distinct commune from marts.dim_appartenances where maille not in ('pays', 'region', 'departement')
), retenus as (
  select e.code_commune, dernier_par(f.fichier, (f.derniere, f.fichier)) as fichier
  from (select distinct fichier, code_commune from staging.stg_urssaf_communes__effectifs) as e join fichiers as f using (fichier)
  group by e.code_commune
)
select e.annee, case when c.commune in (select commune from proches) then c.commune end as commune, c.departement, c.region, e.ape[1:2] as division, e.secteur,
  sum(e.etablissements)::bigint as etablissements, coalesce(sum(e.effectif), 0)::bigint as effectif,
  coalesce(sum(e.etablissements) filter (e.effectif is null), 0)::bigint as sans_effectif
from staging.stg_urssaf_communes__effectifs as e
join retenus as r on r.fichier = e.fichier and r.code_commune = e.code_commune
join marts.dim_passage_communes as p on p.code = e.code_commune
join marts.dim_communes as c on c.commune = p.commune
group by all
