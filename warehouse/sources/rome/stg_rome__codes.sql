-- Un code par version ; le dernier fichier de chaque version l'emporte. Une marque laissée vide n'est pas un « non » : le producteur ne l'a pas dite.
select version_rome(_fichier) as version, max(numero_rome(_fichier)) as numero, code, texte_rome(dernier_par(libelle, numero_rome(_fichier))) as libelle,
  dernier_par(nullif(code_parent, ''), numero_rome(_fichier)) as code_parent, dernier_par(nullif(transition_eco, ''), numero_rome(_fichier)) as transition_eco,
  nullif(dernier_par(transition_num, numero_rome(_fichier)), '') = 'O' as transition_numerique,
  nullif(dernier_par(transition_demo, numero_rome(_fichier)), '') = 'O' as transition_demographique,
  nullif(dernier_par(emploi_reglemente, numero_rome(_fichier)), '') = 'O' as reglemente,
  nullif(dernier_par(emploi_cadre, numero_rome(_fichier)), '') = 'O' as cadre
from raw.rome__codes
group by version_rome(_fichier), code
