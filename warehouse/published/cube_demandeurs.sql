/*---
description: Demandeurs d'emploi inscrits en fin de mois, arrondis à la dizaine par leur producteur
tri: [mois, territoire]
colonnes:
  mois: Mois, AAAA-MM
  territoire: region, departement (toute la France) ou commune de plus de 5 000 habitants de la région (code typé)
  demandeurs: Demandeurs inscrits ; les parties arrondies ne s'additionnent pas
  demandeurs_statut: diffuse, ou non_disponible quand le producteur donne deux valeurs pour un même code
millesimes:
  demandeurs: { nom: 'Demandeurs d’emploi, série ouverte', valeur: mois, libelle: '{mois_en_lettres(mois)}' }
---*/
select mois, territoire, demandeurs, case when demandeurs is null then 'non_disponible' else 'diffuse' end as demandeurs_statut
from marts.fct_demandeurs
where territoire in (select territoire from marts.dim_territoires)
