-- Demandes de la campagne, chacune sur un diplôme et un établissement.
select numero, rentree, type, statut, formation, uai, scolaire_avant, scolaire_apres, apprentissage_avant, apprentissage_apres, transformees, coloration
from staging.stg_campagne__demandes
