-- Centres d'intérêt auxquels répond une fiche ; « principal » là où le producteur le dit.
select distinct version_rome(_fichier) as version, code, texte_rome(interet) as interet, principal = 'oui' as principal
from raw.rome__interets
qualify dense_rank() over (partition by version_rome(_fichier) order by numero_rome(_fichier) desc) = 1
