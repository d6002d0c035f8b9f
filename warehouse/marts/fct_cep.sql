-- Conseil en évolution professionnelle, une ligne par trimestre, réseau, territoire, niveau et public.
select trimestre, reseau, territoire, niveau, public, beneficiaires, repondants, satisfaits, jours, suivis_6_mois, situation_favorable_6_mois
from staging.stg_cep__parcours
