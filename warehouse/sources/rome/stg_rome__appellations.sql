select version_rome(_fichier) as version, appellation, texte_rome(max_by(libelle, numero_rome(_fichier))) as libelle,
    max_by(code, numero_rome(_fichier)) as code
from raw.rome__appellations
group by version_rome(_fichier), appellation
