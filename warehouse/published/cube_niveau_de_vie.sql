/*---
description: Niveau de vie médian, taux de pauvreté et ménages fiscaux des communes de la région (Filosofi) ; une médiane ne s'additionne ni ne se moyenne
tri: [annee, territoire]
colonnes:
  annee: Année des revenus
  territoire: Commune (code typé) ; une commune née d'une fusion depuis le fichier n'a pas de ligne
  menages: Ménages fiscaux
  personnes: Personnes des ménages fiscaux
  mediane: Niveau de vie médian, euros par an et par unité de consommation
  mediane_statut: diffuse, secret (du producteur) ou non_disponible
  pauvrete: Part des personnes sous le seuil de 60 % du niveau de vie médian national
  pauvrete_statut: diffuse, secret (du producteur) ou non_disponible
millesimes:
  niveau_de_vie: { nom: Niveau de vie des communes, valeur: annee, libelle: 'revenus {annee}' }
---*/
select annee, 'commune:' || commune as territoire, menages, personnes, mediane, mediane_statut, pauvrete, pauvrete_statut
from marts.fct_niveau_de_vie
where 'commune:' || commune in (select territoire from marts.dim_territoires)
