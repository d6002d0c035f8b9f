select _fichier as fichier, _ligne as ligne, 'code de commune illisible' as regle, code_commune as valeur,
    '4 ou 5 caractères, zéro initial parfois perdu' as attendu
from raw.bassins__communes where code_commune is null or code_commune !~ '^[0-9]?[0-9AB][0-9]{3}$'
union all
select _fichier, _ligne, 'code de bassin illisible', code_bassin, '3 ou 4 chiffres'
from raw.bassins__communes where code_bassin is null or code_bassin !~ '^[0-9]{1,4}$'
