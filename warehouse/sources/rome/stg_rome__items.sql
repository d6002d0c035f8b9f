-- Libellés des savoirs et des activités que les fiches citent. Le dernier fichier de chaque version l'emporte.
with textes as (
  select _fichier, item, libelle from raw.rome__savoirs
  union all
  select _fichier, item, libelle from raw.rome__activites
)
select version_rome(_fichier) as version, item, texte_rome(dernier_par(libelle, numero_rome(_fichier))) as libelle
from textes
group by version_rome(_fichier), item
