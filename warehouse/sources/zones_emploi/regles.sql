select _fichier as fichier, _ligne as ligne, 'code de commune illisible' as regle, code_commune as valeur, '5 caractères, 01001 ou 2A004 ; 4 quand le zéro de tête est perdu' as attendu
from raw.zones_emploi__communes where code_commune is null or code_commune !~ '^([0-9][0-9AB]|[1-9])[0-9]{3}$'
union all
select _fichier, _ligne, 'code de zone d''emploi illisible', code_zone, '1 à 4 chiffres'
from raw.zones_emploi__communes where code_zone is null or code_zone !~ '^[0-9]{1,4}$'
