/*---
description: Ménages et ménages sans voiture à chaque maille faite de communes, à chaque recensement donné (nombres pondérés, ou estimés, qui s'additionnent)
tri: [annee, territoire]
colonnes:
  annee: Année du recensement
  territoire: pays, région et département (toute la France), académie, arrondissement, zone d'emploi, bassin, comité local pour l'emploi, zonage FRR (qui se recouvre), intercommunalité ou commune de la région (code typé) ; seuls ceux dont les fichiers couvrent au moins 98 % de la population
  menages: Ménages (résidences principales)
  sans_voiture: Ménages qui n'ont aucune voiture
  estime: Vrai quand seule la part est publiée, appliquée aux ménages fiscaux de chaque commune (Filosofi)
millesimes:
  menages_voiture: { nom: Ménages sans voiture (recensement), valeur: annee, libelle: 'recensement {annee}' }
---*/
with couverts as (
  select d.annee, a.territoire
  from marts.dim_appartenances as a join (select distinct annee, commune from marts.fct_menages_voiture) as d using (commune)
  join (select territoire, sum(population) as total from marts.dim_appartenances group by territoire) as t using (territoire)
  group by d.annee, a.territoire
  having sum(a.population) >= 0.98 * une_valeur(t.total)
)
select r.annee, a.territoire, round(somme_ordonnee(r.menages), 3) as menages, round(somme_ordonnee(r.sans_voiture), 3) as sans_voiture,
  bool_or(r.estime) as estime
from marts.fct_menages_voiture as r
join marts.dim_appartenances as a using (commune)
-- Une semi-jointure : le moteur ne peut la mettre avant celle des communes, ce qui croiserait années et territoires.
semi join couverts as c on c.annee = r.annee and c.territoire = a.territoire
group by all
