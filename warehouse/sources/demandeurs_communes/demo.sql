-- Job seekers by commune, sex and age at the end of two quarters, unrounded, as handed over under agreement. A merged commune is still given under two
-- codes.
--> convention/demandeurs_communes_{trimestre}.csv
with anciens as (
  select min(code) as code, chef_lieu from base.codes_communes where type = 'commune-deleguee' and code <> chef_lieu
    and chef_lieu = (select min(chef_lieu) from base.codes_communes where type = 'commune-deleguee' and code <> chef_lieu and chef_lieu
      in (select code from base.communes))
  group by chef_lieu
)
select * from (
  select p.trimestre, p.code as code_commune, p.libelle as mois, p.sexe, p.age, p.demandeurs - if(a.code is null, 0, p.demandeurs // 3) as demandeurs
  from base.inscrits_profils as p left join anciens as a on a.chef_lieu = p.code
  union all select p.trimestre, a.code, p.libelle, p.sexe, p.age, p.demandeurs // 3 from base.inscrits_profils as p join anciens as a on a.chef_lieu = p.code
) where demandeurs > 0 order by code_commune, sexe, age
