-- Un organisme sans nom, ou dont la position n'est pas un point ; une position absente se remplace par celle de la commune.
select _fichier as fichier, _ligne as ligne, case when nullif(trim(nom), '') is null then 'nom absent' else 'position illisible' end as regle,
  concat_ws(' / ', nom, type, position) as valeur, 'SRID=4326;POINT (longitude latitude)' as attendu
from raw.emplois_inclusion__organisations
where nullif(trim(nom), '') is null
  or (position is not null and not regexp_full_match(position, '(SRID=4326;)?POINT ?\(-?[0-9.]+ -?[0-9.]+\)'))
