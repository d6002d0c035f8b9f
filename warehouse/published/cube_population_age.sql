/*---
description: Habitants par sexe et âge à chaque maille faite de communes, à chaque recensement donné (nombres pondérés, qui s'additionnent)
tri: [annee, territoire, sexe, age]
colonnes:
  annee: Année du recensement
  territoire: pays, région et département (toute la France), académie, arrondissement, zone d'emploi, bassin, comité local pour l'emploi, zonage FRR (qui se recouvre), intercommunalité ou commune de la région (code typé) ; seuls ceux dont les fichiers couvrent au moins 98 % de la population
  sexe: ensemble, femmes ou hommes (absents quand le fichier ne les donne pas)
  age: ensemble ; 0_14, 15_29, 30_44, 45_59, 60_74, 75_plus, ou 0_14, 15_24, 25_39, 40_54, 55_64, 65_79, 80_plus
  population: Habitants, nombre pondéré du recensement
millesimes:
  population_age: { nom: Population par sexe et âge (recensement), valeur: annee, libelle: 'recensement {annee}' }
---*/
with donnees as (select distinct annee, commune from marts.fct_population_age),
couverts as (
  select d.annee, a.territoire
  from marts.dim_appartenances as a join donnees as d using (commune)
  join (select territoire, sum(population) as total from marts.dim_appartenances group by territoire) as t using (territoire)
  group by d.annee, a.territoire
  having sum(a.population) >= 0.98 * une_valeur(t.total)
)
select p.annee, a.territoire, p.sexe, p.age, round(somme_ordonnee(p.population), 3) as population
from marts.fct_population_age as p
join marts.dim_appartenances as a using (commune)
-- Une semi-jointure : le moteur ne peut la mettre avant celle des communes, ce qui croiserait années et territoires.
semi join couverts as c on c.annee = p.annee and c.territoire = a.territoire
group by all
