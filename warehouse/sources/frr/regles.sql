-- Un classement connu par commune.
with lignes as (
  select *, classe_frr(classement) as classe, count(distinct classement) over (partition by _fichier, code_commune) as classements
  from raw.frr__communes
)
select _fichier as fichier, _ligne as ligne,
  case when not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') then 'code de commune illisible'
    when classe is null then 'classement inconnu'
    else 'commune sous plusieurs classements' end as regle,
  concat_ws(' / ', code_commune, classement) as valeur,
  'commune à 5 caractères, classement « Non classée », « FRR socle », « FRR+ », « FRR bénéficiaire », « FRR bénéficiaire partiellement » ou « Classée FRR partiellement »' as attendu
from lignes
where not regexp_full_match(coalesce(code_commune, ''), '[0-9][0-9AB][0-9]{3}') or classe is null or classements > 1
