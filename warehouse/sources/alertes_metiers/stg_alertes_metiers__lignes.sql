-- Une même alerte donnée par deux fichiers est celle du plus récent : même jour, même émetteur, même nature, même métier, même territoire.
select left(md5(concat_ws('|', trim(date), trim(emetteur), nature_alerte(nature), trim(metier), trim(territoire))), 10) as id,
  try_cast(date as date) as date, trim(emetteur) as emetteur, nature_alerte(nature) as nature, trim(metier) as metier, trim(territoire) as territoire,
  trim(constat) as constat, nullif(trim(reference), '') as reference, nullif(trim(horizon), '') as horizon
from raw.alertes_metiers__lignes
qualify row_number() over (partition by id order by _fichier desc, _ligne) = 1
