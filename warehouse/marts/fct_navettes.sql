-- Actifs occupés de territoire à territoire, à chaque maille de la région ; ailleurs, le département. Une commune qui s'est partagée depuis la
-- géographie du fichier compte dans chaque territoire au prorata de ses habitants d'aujourd'hui.
with flux as (
  select annee, cog, residence, travail, somme_ordonnee(actifs) as actifs from staging.stg_flux_domicile_travail__flux group by all
), codes as (
  select cog, residence as code from flux union select cog, travail from flux
), communes as (
  select k.cog, k.code, coalesce(s.commune, p.commune) as commune, coalesce(s.poids, 1.0) as poids
  from codes as k
  left join marts.dim_scissions_communes as s on s.cog = k.cog and s.code = k.code
  left join marts.dim_passage_communes as p on p.code = k.code
), mailles as (
  select k.*, c.departement, c.region, c.dans_region, unnest(['epci', 'bassin', 'zone_emploi', 'departement', 'region']) as maille
  from communes as k join marts.dim_communes as c on c.commune = k.commune
), lieux as (
  -- Territoire d'une commune du fichier à une maille ; vide dans la région quand elle n'est dans aucune zone.
  select m.cog, m.code, m.maille, m.dans_region, somme_ordonnee(m.poids) as poids,
    case when m.maille = 'region' then 'region:' || m.region when m.maille = 'departement'
        or not m.dans_region then 'departement:' || m.departement else m.maille || ':' || z.code end as territoire
  from mailles as m left join marts.dim_zonages as z on z.maille = m.maille and z.commune = m.commune
  group by all
), etranger as (
  -- Une commune hors de France n'a pas de département.
  select k.cog, k.code, 'etranger' as territoire,
      unnest(['epci', 'bassin', 'zone_emploi', 'departement', 'region']) as maille, false as dans_region, 1.0 as poids
  from communes as k where k.commune not in (select commune from marts.dim_communes) or k.commune is null
), arrivees as (
  select cog, code, maille, dans_region, poids, territoire from lieux union all by name select * from etranger
)
select f.annee, r.maille, r.territoire as de, t.territoire as vers, round(somme_ordonnee(f.actifs * r.poids * t.poids), 3) as actifs,
  bool_or(r.poids < 0.999999 or t.poids < 0.999999) as reprojete
from flux as f
join lieux as r on r.cog = f.cog and r.code = f.residence
join arrivees as t on t.cog = f.cog and t.code = f.travail and t.maille = r.maille
where (r.dans_region or t.dans_region) and r.territoire is not null and t.territoire is not null
group by all
