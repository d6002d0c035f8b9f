select version_rome(_fichier) as version, code, texte_rome(max_by(grand_domaine,
    numero_rome(_fichier))) as grand_domaine, texte_rome(max_by(domaine, numero_rome(_fichier))) as domaine
from raw.rome__domaines
group by version_rome(_fichier), code
