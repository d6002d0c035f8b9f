select version_rome(_fichier) as version, code, dernier_par(nullif(majeur, ''), numero_rome(_fichier)) as majeur,
    dernier_par(nullif(mineur, ''), numero_rome(_fichier)) as mineur
from raw.rome__riasec
group by version_rome(_fichier), code
