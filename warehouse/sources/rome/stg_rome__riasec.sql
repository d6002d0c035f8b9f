select version_rome(_fichier) as version, code, max_by(nullif(majeur, ''), numero_rome(_fichier)) as majeur,
    max_by(nullif(mineur, ''), numero_rome(_fichier)) as mineur
from raw.rome__riasec
group by version_rome(_fichier), code
