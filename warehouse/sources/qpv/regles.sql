-- Un code de la géographie de 2024 par quartier, et des communes lisibles ; une population entière.
select _fichier as fichier, _ligne as ligne,
  case when code like 'QP%' then 'code de la géographie de 2015'
      when not regexp_full_match(coalesce(code, ''),
      'QN[0-9]{2}[0-9A-Z][0-9A-Z]{2,3}') then 'code de quartier illisible'
    when fois > 1 then 'quartier donné deux fois'
    when coalesce(nom, '') = '' then 'nom absent' else 'codes de communes illisibles' end as regle,
  concat_ws(' / ', code, nom, communes) as valeur, 'code QN…, un nom, des communes à 5 caractères séparées par des virgules' as attendu
from (select *, count(*) over (partition by _fichier, code) as fois from raw.qpv__quartiers)
where not regexp_full_match(coalesce(code, ''), 'QN[0-9]{2}[0-9A-Z][0-9A-Z]{2,3}') or fois > 1 or coalesce(nom, '') = ''
  or not regexp_full_match(coalesce(communes, ''), '[0-9][0-9AB][0-9]{3}( *[,;] *[0-9][0-9AB][0-9]{3})*')
union all
select _fichier, _ligne, case when fois > 1 then 'quartier donné deux fois' else 'population illisible' end,
    concat_ws(' / ', code, population), 'un nombre entier d''habitants par quartier'
from (select *, count(*) over (partition by _fichier, code) as fois from raw.qpv__population)
where fois > 1 or not regexp_full_match(replace(coalesce(population, '0'), ' ', ''), '[0-9]*')
