/*---
description: Chaque académie de France, ses départements, et le territoire dont les chiffres sont les siennes
tri: [academie]
colonnes:
  academie: Code de l'académie (Éducation nationale)
  nom: Nom
  region: Région (code typé)
  departements: Nombre de départements
  liste: Noms des départements, par code
  territoire: Territoire à interroger (code typé) - l'académie, ou la région quand elle n'a que cette académie ; vide hors de la région du profil quand une région en a plusieurs
  population: Population municipale
---*/
select a.academie, une_valeur(a.nom) as nom, 'region:' || une_valeur(a.region) as region, count(*)::integer as departements,
  string_agg(d.nom, ', ' order by d.code) as liste,
  case when bool_and(a.seule) then 'region:' || une_valeur(a.region)
      when bool_or(d.dans_region) then 'academie:' || a.academie end as territoire,
  sum(t.population)::bigint as population
from marts.dim_academies as a
join marts.dim_departements as d on d.code = a.departement
left join reference.territoires as t on t.territoire = 'departement:' || a.departement
group by a.academie
