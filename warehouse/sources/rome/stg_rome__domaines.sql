select version_rome(_fichier) as version, code, texte_rome(dernier_par(grand_domaine, numero_rome(_fichier))) as grand_domaine,
  texte_rome(dernier_par(domaine, numero_rome(_fichier))) as domaine
from raw.rome__domaines
group by version_rome(_fichier), code
