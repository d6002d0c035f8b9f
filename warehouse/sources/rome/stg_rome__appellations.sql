select version_rome(_fichier) as version, appellation, texte_rome(dernier_par(libelle, numero_rome(_fichier))) as libelle,
    dernier_par(code, numero_rome(_fichier)) as code
from raw.rome__appellations
group by version_rome(_fichier), appellation
