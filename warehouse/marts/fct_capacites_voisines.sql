-- Places des établissements de la bordure. Une entrée sur plusieurs lignes s'additionne ; une seule capacité inconnue rend la somme inconnue.
select c.rentree, c.uai, 'mefstat11:' || c.mefstat11 as formation,
  case when count(c.capacite) = count(*) then sum(c.capacite)::integer end as capacite
from staging.stg_capacites__entrees as c
join marts.dim_etablissements_situes as s on s.uai = c.uai and not s.dans_region
where c.voie = 'scolaire' and departement_uai(c.uai) not in (select code from marts.dim_departements where dans_region)
group by all
