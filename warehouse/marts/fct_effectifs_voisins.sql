-- Élèves des établissements de la bordure, toutes années d'études, avec la formation en clair : aucune liste de la région ne la cite.
select e.rentree, e.uai, 'mefstat11:' || e.mefstat11 as formation, f.cfd, f.niveau, f.domaine_nsf, sum(e.effectif)::integer as effectif
from staging.stg_effectifs__constat as e
join marts.dim_etablissements_situes as s on s.uai = e.uai and not s.dans_region
left join marts.dim_formations as f on f.formation = 'mefstat11:' || e.mefstat11
where departement_uai(e.uai) not in (select code from marts.dim_departements where dans_region)
group by all
