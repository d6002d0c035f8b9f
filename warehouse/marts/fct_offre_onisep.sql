-- Actions de formation initiale d'un établissement de la région, d'après le département de son code ; `annuaire` : l'établissement est dans l'annuaire.
select s.action, s.formation, s.libelle, s.uai, s.univers, e.uai is not null as annuaire
from staging.stg_onisep__actions as s
join marts.dim_departements as d on d.dans_region and d.code = case when s.uai like '0%' then s.uai[2:3] else s.uai[1:3] end
left join marts.dim_etablissements as e on e.uai = s.uai
