-- La fiche dont on lit les compétences, et sa version : la plus récente qui les dit, à défaut la fiche de la v3 d'où elle vient.
create or replace macro fiche_lue(fiche) as table
  select code, version
  from (
    select code, version, 1 as rang from reference.rome where code = fiche and competences > 0
    union all
    select code_parent, 'rome_v3', 2 from reference.rome where code = fiche and code_parent is not null
    union all
    select fiche, 'rome_v3', 3
  )
  order by rang, version desc
  limit 1;
