-- D'une zone d'une édition passée à celles d'aujourd'hui, au prorata des habitants actuels des communes qu'elles ont en commun ;
-- en tout, et pour la part de chaque département. `inchangee` : les deux zones sont faites des mêmes communes, rien n'est estimé.
with passees as (
  select maille, edition, code, commune from marts.dim_zonages_editions where not courante
), communes as (
  select p.maille, p.edition, p.code, z.code as vers, c.departement, c.population
  from passees as p
  join marts.dim_communes as c on c.commune = p.commune
  left join marts.dim_zonages as z on z.maille = p.maille and z.commune = p.commune
), parts as (
  select maille, edition, code, vers, departement, sum(population) as habitants, count(*) as communes
  from communes
  group by grouping sets ((maille, edition, code, vers, departement), (maille, edition, code, vers))
), tailles as (
  select maille, code as vers, count(*) as communes from marts.dim_zonages group by all
), entieres as (
  -- Les deux zones ont toutes leurs communes en commun.
  select p.maille, p.edition, p.code, p.vers
  from parts as p join tailles as t on t.maille = p.maille and t.vers = p.vers
  where p.departement is null
    and p.communes = t.communes
    and p.communes = (select sum(q.communes) from parts as q where q.maille = p.maille and q.edition = p.edition and q.code = p.code and q.departement is null)
)
select p.maille, p.edition, p.code, p.departement, p.vers,
  p.habitants / nullif(sum(p.habitants) over (partition by p.maille, p.edition, p.code, p.departement), 0) as poids,
  e.code is not null as inchangee
from parts as p left join entieres as e on e.maille = p.maille and e.edition = p.edition and e.code = p.code and e.vers = p.vers
where p.vers is not null
