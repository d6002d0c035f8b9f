/*---
description: Emplois au lieu de travail, actifs et chômeurs de 15 à 64 ans au sens du recensement, à chaque maille faite de communes (nombres pondérés, qui s'additionnent)
tri: [annee, territoire]
colonnes:
  annee: Année du recensement
  territoire: pays, région et département (toute la France), académie, arrondissement, zone d'emploi, bassin, comité local pour l'emploi, zonage FRR (qui se recouvre), intercommunalité ou commune de la région (code typé) ; seuls ceux dont les fichiers couvrent au moins 98 % de la population
  emplois: Emplois au lieu de travail
  actifs: Actifs de 15 à 64 ans qui y résident, vide à un recensement qui ne les donne pas
  chomeurs: Dont chômeurs au sens du recensement
millesimes:
  activite_communes: { nom: Emplois et actifs par commune (recensement), valeur: annee, libelle: 'recensement {annee}', lignes: actifs is not null }
---*/
with couverts as (
  select d.annee, a.territoire
  from marts.dim_appartenances as a join marts.fct_activite_communes as d using (commune)
  join (select territoire, sum(population) as total from marts.dim_appartenances group by territoire) as t using (territoire)
  group by d.annee, a.territoire
  having sum(a.population) >= 0.98 * une_valeur(t.total)
)
select r.annee, a.territoire, case when count(r.emplois) = count(*) then round(somme_ordonnee(r.emplois), 3) end as emplois,
  case when count(r.actifs) = count(*) then round(somme_ordonnee(r.actifs), 3) end as actifs,
  case when count(r.chomeurs) = count(*) then round(somme_ordonnee(r.chomeurs), 3) end as chomeurs
from marts.fct_activite_communes as r
join marts.dim_appartenances as a using (commune)
-- Une semi-jointure : le moteur ne peut la mettre avant celle des communes, ce qui croiserait années et territoires.
semi join couverts as c on c.annee = r.annee and c.territoire = a.territoire
group by all
