-- Un mois et un nombre. D'un fichier de mouvements, on doit reconnaître les entrées et les sorties, tous motifs ensemble : sinon il est écrit autrement.
with nombres as (
  select _fichier, _ligne, date, demandeurs from raw.demandeurs_mouvements__stocks
  union all select _fichier, _ligne, date, demandeurs from raw.demandeurs_mouvements__flux
), totaux as (
  select _fichier, min(_ligne) as _ligne,
    bool_or(sens_mouvement(type, motif) = 'entrees') and bool_or(sens_mouvement(type, motif) = 'sorties') as reconnus,
    string_agg(distinct type || ' / ' || motif, ' ; ' order by type || ' / ' || motif) as valeurs
  from raw.demandeurs_mouvements__flux group by 1
)
select _fichier as fichier, _ligne as ligne, 'mois ou nombre illisible' as regle, concat_ws(' / ', date, demandeurs) as valeur,
  'AAAA-MM et un nombre positif' as attendu
from nombres where not coalesce(regexp_full_match(date, '20[0-9]{2}-[01][0-9]|19[0-9]{2}-[01][0-9]'), false)
  or (coalesce(demandeurs, '') <> '' and not coalesce(try_cast(sans_espaces(demandeurs) as double) >= 0, false))
union all
select _fichier, _ligne, 'entrées et sorties non reconnues', left(valeurs, 300), 'des lignes d''entrées et de sorties, dont le motif est un total'
from totaux where not reconnus
