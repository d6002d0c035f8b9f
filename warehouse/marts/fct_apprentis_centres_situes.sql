-- Apprentis des centres de la région et de sa bordure, dans leur commune actuelle. Un centre qui n'est pas à l'annuaire est mis au centre de sa commune.
select a.annee, a.uai, min(coalesce(e.nom, a.nom)) as nom, c.commune, c.departement, c.dans_region, a.niveau, sum(a.apprentis)::bigint as apprentis,
  une_valeur(coalesce(e.lat, c.lat)) as lat, une_valeur(coalesce(e.lng, c.lng)) as lng, bool_and(e.lat is not null) as situe
from staging.stg_apprentissage__centres as a
join marts.dim_passage_communes as p on p.code = a.commune
join marts.dim_communes as c on c.commune = p.commune
left join marts.dim_etablissements_situes as e on e.uai = a.uai
where c.dans_region or c.commune in (select commune from marts.dim_communes_voisines)
group by all
