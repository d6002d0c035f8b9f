-- Un couple de communes connues, un temps de 0 à 600 minutes, un mode de la liste ; « * ; * » dit la limite de la matrice, une fois par mode.
with communes as (
  select code from raw.decoupage__communes
  union select unnest(from_json(coalesce(anciens_codes, '[]'), '["VARCHAR"]')) from raw.decoupage__communes
), lignes as (
  select *, minutes_lues(minutes) as duree, trim(origine) as de, trim(destination) as vers,
    mode_trajet(mode) as le_mode, count(*) over (partition by _fichier, trim(origine), trim(destination), mode_trajet(mode)) as fois
  from raw.matrice_temps__couples
), jugees as (
  select l.*, case
    when (l.de = '*') <> (l.vers = '*') then 'limite à moitié écrite'
    when l.de is distinct from '*' and o.code is null then 'commune de départ inconnue'
    when l.vers is distinct from '*' and d.code is null then 'commune d''arrivée inconnue'
    when l.duree is null then 'minutes illisibles'
    when l.duree < 0 then 'minutes négatives'
    when l.duree > 600 then 'plus de 600 minutes'
    when l.le_mode is null then 'mode inconnu'
    when l.fois > 1 then 'couple donné deux fois' end as regle
  from lignes as l
  left join communes as o on o.code = l.de
  left join communes as d on d.code = l.vers
)
select _fichier as fichier, _ligne as ligne, regle, left(concat_ws(' / ', origine, destination, minutes, mode), 200) as valeur,
  'deux codes Insee de communes, actuels ou anciens ; minutes de 0 à 600 ; mode voiture, transports, vélo ou vide ; « * ; * » et des minutes pour la limite ; un couple une fois par mode' as attendu
from jugees where regle is not null
