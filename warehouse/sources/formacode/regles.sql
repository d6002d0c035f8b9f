-- Un descripteur sans code de cinq chiffres ou sans intitulé.
select _fichier as fichier, _ligne as ligne, 'descripteur impossible' as regle,
    concat_ws(' / ', code, libelle) as valeur, 'cinq chiffres et un intitulé' as attendu
from raw.formacode__descripteurs
where not coalesce(regexp_full_match(code, '[0-9]{5}'), false) or libelle is null
