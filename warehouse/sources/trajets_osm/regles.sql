-- Un mode de la liste, des minutes de 0 à la limite que le fichier dit, un couple une fois.
with limites as (
  select mode, regexp_extract(parse_filename(_fichier), '20[0-9]{2}-[0-9]{2}') as mois, min(limite) as limite from raw.trajets_osm__etendue group by all
), lignes as (
  select _fichier, _ligne, mode, minutes, origine || ' / ' || destination as couple from raw.trajets_osm__communes
  union all
  select _fichier, _ligne, mode, minutes, to_hex(hexagone) || ' / ' || to_hex(lieu) from raw.trajets_osm__lieux
), jugees as (
  select l.*, case
    when e.mode is null then 'mode absent de l''étendue'
    when l.couple is null then 'départ ou arrivée vide'
    when l.minutes is null or l.minutes > e.limite then 'minutes hors de la limite' end as regle
  from lignes as l
  left join limites as e on e.mode = l.mode and e.mois = regexp_extract(parse_filename(l._fichier), '20[0-9]{2}-[0-9]{2}')
)
select _fichier as fichier, _ligne as ligne, regle, left(concat_ws(' / ', couple, mode, minutes), 200) as valeur,
  'un mode de trajets_etendue, des minutes de 0 à sa limite ; refaites les fichiers avec la commande trajets' as attendu
from jugees where regle is not null
