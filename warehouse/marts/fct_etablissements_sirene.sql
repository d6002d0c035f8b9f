-- Établissements de la région, actifs ou fermés ; activité A17 d'après la seule NAF rév. 2 ; cellule de ceux dont la place est connue.
select c.commune, e.diffusible, e.creation, e.fermeture, e.actif, e.tranche, e.annee_tranche, e.ape, e.naf25, coalesce(a.parent, 'non_rangee') as activite,
  case when e.diffusible then h3_cellule(e.lat, e.lng, getvariable('resolution_population')) end as cellule
from staging.stg_sirene__etablissements as e
join marts.dim_passage_communes as p on p.code = e.code_commune
join marts.dim_communes as c on c.commune = p.commune and c.dans_region
left join marts.dim_divisions as d on d.division = e.ape[1:2]
left join marts.dim_activites as a on a.code = 'a38:' || d.a38
