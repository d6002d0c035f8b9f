/*---
connu_par: { de: publie.cube_emploi_prive, quantite: salaries, champ: employeurs_prives }
---*/
-- Ce que l'Urssaf dit en clair des salariés d'une commune et d'une activité ; un établissement dont l'effectif n'est pas donné en a un peut-être.
select e.annee, 'commune:' || e.commune as territoire, c.parent as activite, sum(e.etablissements)::bigint as etablissements,
  sum(e.effectif)::bigint as effectif_min, if(sum(e.sans_effectif) > 0, null, sum(e.effectif)::bigint) as effectif_max
from marts.fct_emploi_prive as e
join marts.dim_divisions as d using (division)
join marts.dim_activites as c on c.code = 'a38:' || d.a38
join marts.dim_communes as l on l.commune = e.commune and l.dans_region
group by all
