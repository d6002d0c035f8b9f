-- La FAP dont on lit les familles où mènent les diplômes : « lue », la plus récente dont le passage est lu ; « tension », celle des dernières tensions
-- publiées pour ce lieu ; sinon celle qui est nommée.
create or replace macro fap_choisie(demandee, lieu) as case demandee
  when 'lue' then (
    select max(p.vers_nomenclature) from reference.passages as p where p.de_nomenclature = 'cfd' and starts_with(p.vers_nomenclature, 'fap')
  )
  when 'tension' then (
    select dernier_par(split_part(t.metier, ':', 1), t.annee)
    from publie.cube_tensions as t
    where t.territoire = lieu and split_part(t.metier, ':', 1) in (select p.vers_nomenclature from reference.passages as p where p.de_nomenclature = 'cfd')
  )
  else demandee end;
