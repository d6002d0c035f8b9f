select _fichier as fichier, _ligne as ligne, 'marge sans citation' as regle, concat_ws(' ', territoire, annee) as valeur,
    'la publication dont elle vient' as attendu
from raw.marges__bmo where coalesce(citation, '') = ''
union all
select _fichier, _ligne, 'marge illisible', concat_ws(' ', projets, part_difficile, part_saisonniere), 'un nombre de projets et des parts en pourcent'
from raw.marges__bmo where try_cast(projets as bigint) is null or coalesce(try_cast(part_difficile as double) not between 0 and 100, false)
  or coalesce(try_cast(part_saisonniere as double) not between 0 and 100, false)
