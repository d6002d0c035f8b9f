-- Un lycée sans code ou sans commune, une mesure qui n'est ni un nombre, ni ND (non diffusée), un taux hors de 0 à 100.
with valeurs as (
  select *, [presents, reussite, reussite_attendue, va_reussite, mentions, mentions_attendues, va_mentions, acces, acces_attendu, va_acces] as lues,
    [reussite, reussite_attendue, mentions, mentions_attendues, acces, acces_attendu] as taux
  from raw.ival__resultats
), jugees as (
  select *, not coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) as sans_code,
    not coalesce(regexp_full_match(code_commune, '[0-9][0-9AB][0-9]{3}'), false) as sans_commune,
    len(list_filter(lues, lambda v : v is not null and v <> 'ND' and try_cast(v as integer) is null)) > 0
      or len(list_filter(taux, lambda v : coalesce(try_cast(v as integer), 0) not between 0 and 100)) > 0 as illisible
  from valeurs
)
select _fichier as fichier, _ligne as ligne,
  case when sans_code then 'code d''établissement impossible' when sans_commune then 'code de commune illisible' else 'mesure illisible' end as regle,
  concat_ws(' / ', uai, code_commune, serie, presents, reussite, va_reussite) as valeur, 'UAI de 8 caractères, commune à 5, nombres ou ND' as attendu
from jugees
where sans_code or sans_commune or illisible
