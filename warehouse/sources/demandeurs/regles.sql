select _fichier as fichier, _ligne as ligne, 'mois illisible' as regle, mois as valeur, 'janvier_2020 ou janvier 2020' as attendu
from (select _fichier, _ligne, mois from raw.demandeurs__long union all select _fichier, _ligne, mois from raw.demandeurs__export)
where mois_iso(mois) is null
union all
select _fichier, _ligne, 'nombre illisible', demandeurs, 'un entier arrondi à la dizaine'
from (select _fichier, _ligne, demandeurs from raw.demandeurs__long union all select _fichier, _ligne, demandeurs from raw.demandeurs__export)
where try_cast(replace(demandeurs, ' ', '') as double) is null
union all
select _fichier, _ligne, 'code illisible', code, 'regNN, un département ou une commune'
from raw.demandeurs__long where coalesce(code, '') !~ '^(reg[0-9]{2}|[0-9][0-9AB]|97[0-9]|[0-9][0-9AB][0-9]{3})$'
