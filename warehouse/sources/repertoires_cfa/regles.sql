-- Un centre sans code lisible, ou sans commune.
select _fichier as fichier, _ligne as ligne, case when uai_lu then 'commune illisible' else 'code d''établissement impossible' end as regle,
  concat_ws(' / ', uai, lieu) as valeur, 'UAI de 8 caractères, commune' as attendu
from (
  select _fichier, _ligne, uai, code_commune as lieu, coalesce(regexp_full_match(code_commune, '[0-9][0-9AB][0-9]{3}'), false) as commune_lue,
    coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false) as uai_lu
  from raw.repertoires_cfa__conventions
  union all
  select _fichier, _ligne, uai, concat_ws(' ', departement, nom_commune), nom_commune is not null and departement is not null,
    coalesce(regexp_full_match(uai, '[0-9][0-9AB][0-9]{5}[A-Z]'), false)
  from raw.repertoires_cfa__organismes
)
where not (uai_lu and commune_lue)
