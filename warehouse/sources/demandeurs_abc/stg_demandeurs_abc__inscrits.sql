-- Les cumuls n'ont pas de commune ; un arrondissement de Paris, Lyon ou Marseille est déjà dans la sienne.
select replace(date, '-', '') as trimestre, code_commune, coalesce(sexe_iso(sexe), 'ensemble') as sexe, coalesce(tranche_age(age), 'ensemble') as age,
  demandeurs::integer as demandeurs
from raw.demandeurs_abc__inscrits
where code_commune <> 'Total' and not regexp_full_match(code_commune, '751(0[1-9]|1[0-9]|20)|132(0[1-9]|1[0-6])|6938[1-9]')
