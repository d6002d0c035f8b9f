-- La fiche dont on lit les compétences, sa version et comment elle se dit : la plus récente qui les dit, à défaut la fiche de la v3 d'où elle vient.
create or replace macro fiche_lue(fiche) as table
  select code, version, code || if(version = 'rome_v3', ' (ROME v3)', ' (ROME 4.0)') as dite
  from (
    select code, version, 1 as rang from reference.rome where code = fiche and competences > 0
    union all
    select code_parent, 'rome_v3', 2 from reference.rome where code = fiche and code_parent is not null
    union all
    select fiche, 'rome_v3', 3
  )
  order by rang, version desc
  limit 1;

-- Les fiches de la même version qui partagent cinq compétences avec elle, ou que le ROME lui donne pour mobilité.
create or replace macro fiches_voisines(fiche) as table
  with depart as (
    from fiche_lue(fiche)
  ), voisins as (
    select vers as code, communes, null::integer as type, null::integer as rang, null::boolean as partielle
    from reference.competences_communes as partage
    semi join depart on depart.version = partage.version and depart.code = partage.de
    where communes >= 5
    union all
    select mobilites.vers, coalesce(partage.communes, 0), mobilites.type, mobilites.rang, mobilites.partielle
    from reference.mobilites_rome as mobilites
    left join reference.competences_communes as partage
      on partage.version = mobilites.version and partage.de = mobilites.de and partage.vers = mobilites.vers
    semi join depart on depart.version = mobilites.version and depart.code = mobilites.de
  )
  select code, max(communes) as communes, mobilite_dite(min(type), min(rang)) as mobilite, bool_and(partielle) as partielle
  from voisins
  group by code;
