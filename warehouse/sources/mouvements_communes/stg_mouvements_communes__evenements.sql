-- D'une commune de plein exercice à une autre ; une commune déléguée ou associée n'en est pas une.
select distinct date_effet::date as date_effet, code_avant as avant, code_apres as apres
from raw.mouvements_communes__evenements
where type_avant = 'COM' and type_apres = 'COM'
