-- Une structure ou un service sans identifiant ni nom, une structure aux coordonnées impossibles (des coordonnées absentes se remplacent).
select _fichier as fichier, _ligne as ligne,
  case when nullif(trim(id), '') is null or nullif(trim(nom), '') is null then 'identifiant ou nom absent' else 'position impossible' end as regle,
  concat_ws(' / ', id, nom, latitude, longitude) as valeur, 'identifiant et nom ; degrés' as attendu
from raw.data_inclusion__structures
where nullif(trim(id), '') is null or nullif(trim(nom), '') is null
  or (nullif(trim(latitude), '') is not null and not coalesce(abs(try_cast(latitude as double)) <= 90, false))
  or (nullif(trim(longitude), '') is not null and not coalesce(abs(try_cast(longitude as double)) <= 180, false))
union all
select _fichier, _ligne, 'service sans structure', concat_ws(' / ', id, structure_id, nom), 'structure_id'
from raw.data_inclusion__services
where nullif(trim(structure_id), '') is null
