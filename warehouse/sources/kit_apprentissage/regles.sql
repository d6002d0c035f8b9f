-- Un passage sans diplôme ou sans fiche. Un code de sept chiffres a perdu son zéro : il est admis, et remis.
select _fichier as fichier, _ligne as ligne, 'passage impossible' as regle, concat_ws(' / ', cfd, fiche) as valeur,
  'code de diplôme de 7 ou 8 caractères, fiche RNCP ou NR (non répertorié)' as attendu
from raw.kit_apprentissage__diplomes
where not coalesce(regexp_full_match(cfd, '[0-9A-Z]{7,8}'), false) or not coalesce(regexp_full_match(fiche, 'RNCP[0-9]+|NR'), false)
