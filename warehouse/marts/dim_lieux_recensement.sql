-- Où vont les chiffres d'un territoire du recensement. L'Insee tabule entière une zone qui dépasse la région : c'est la zone entière, non
-- sa partie régionale. Une zone d'emploi de 2010 va à celles de 2020 au prorata des habitants (`poids`), et le dit quand une limite a bougé.
-- `origines` : de combien de territoires lus le territoire est fait ; s'il en manque un, il n'est pas donné.
with lieux as (
  select t.territoire as lu, coalesce(z.territoire, t.territoire) as territoire, 1.0 as poids, false as reprojete
  from marts.dim_territoires as t left join marts.dim_zones_entieres as z on z.partie = t.territoire
  where t.territoire not in (select territoire from marts.dim_zones_entieres)
  union all
  select 'zone_emploi_2010:' || p.code, coalesce(z.territoire, 'zone_emploi:' || p.vers), p.poids, not p.inchangee
  from marts.dim_passages_zones as p left join marts.dim_zones_entieres as z on z.partie = 'zone_emploi:' || p.vers
  where p.maille = 'zone_emploi' and p.edition = 2010 and p.departement is null
    and 'zone_emploi:' || p.vers in (select territoire from marts.dim_territoires)
)
select *, count(*) over (partition by territoire, lu like 'zone_emploi_2010:%') as origines from lieux
