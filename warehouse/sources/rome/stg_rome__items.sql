-- Libellés de ce que les fiches citent. Le dernier fichier de chaque version l'emporte.
select version_rome(_fichier) as version, item, texte_rome(dernier_par(libelle, numero_rome(_fichier))) as libelle,
  dernier_par(nullif(groupe, ''), numero_rome(_fichier)) as groupe
from raw.rome__items
group by version_rome(_fichier), item
