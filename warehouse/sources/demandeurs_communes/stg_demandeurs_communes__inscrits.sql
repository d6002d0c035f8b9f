-- Les codes ont perdu leur zéro initial ; le trimestre se lit dans son dernier mois.
select trimestre_iso(mois) as trimestre, lpad(code_commune, 5, '0') as code_commune, sexe_iso(sexe) as sexe, tranche_age(age) as age,
  sans_espaces(demandeurs)::integer as demandeurs
from raw.demandeurs_communes__inscrits
