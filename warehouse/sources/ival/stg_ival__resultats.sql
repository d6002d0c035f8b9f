-- La session est l'année du nom du classeur, que suit celui de la feuille. ND : non diffusée par le producteur, à ne pas confondre avec une série que le lycée n'a pas.
select regexp_extract(parse_filename(parse_dirpath(_fichier)), '20[0-9]{2}')::integer as annee, uai, regexp_replace(nom_propre(trim(nom)), '\bLycee\b', 'Lycée', 'g') as nom,
  code_commune,
  case secteur when 'PU' then 'public' when 'PR' then 'prive' end as secteur,
  case voie when 'LGT' then 'generale_technologique' when 'LP' then 'professionnelle' end as voie,
  case serie when 'TOTAL' then 'ensemble' else serie end as serie, try_cast(presents as integer) as presents,
  try_cast(reussite as integer) as reussite, try_cast(reussite_attendue as integer) as reussite_attendue, try_cast(va_reussite as integer) as va_reussite,
  try_cast(mentions as integer) as mentions, try_cast(mentions_attendues as integer) as mentions_attendues, try_cast(va_mentions as integer) as va_mentions,
  try_cast(acces as integer) as acces, try_cast(acces_attendu as integer) as acces_attendu, try_cast(va_acces as integer) as va_acces,
  'ND' in (reussite, va_reussite) as non_diffusee
from raw.ival__resultats
qualify row_number() over (partition by annee, uai, voie, serie order by _fichier desc, _ligne) = 1
