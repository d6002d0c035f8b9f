-- Zones d'emploi, bassins et intercommunalités qui ont une commune dans la région, pour leur partie régionale.
with membres as (
  select z.maille, z.code, z.nom, c.*
  from marts.dim_zonages as z join marts.dim_communes as c on c.commune = z.commune
), zones as (
  select maille, code, nom_propre(min(nom)) as nom_brut,
    sum(population) filter (dans_region)::bigint as population,
    round(somme_ordonnee(if(dans_region, lat * population, null)) / nullif(sum(population) filter (dans_region), 0), 6) as lat,
    round(somme_ordonnee(if(dans_region, lng * population, null)) / nullif(sum(population) filter (dans_region), 0), 6) as lng,
    case when count(distinct departement) filter (dans_region) = 1 then min(departement) filter (dans_region) end as departement,
    -- Une zone qui touche plusieurs régions du profil n'est d'aucune.
    case when count(distinct region) filter (dans_region) = 1 then min(region) filter (dans_region) end as region,
    not bool_and(dans_region) as partiel
  from membres
  group by maille, code
  having bool_or(dans_region)
), homonymes as (
  -- Le nom officiel de la commune éponyme rend ses accents et son article au nom d'un bassin en capitales.
  select z.maille, z.code, premier_par(d.nom, (d.type <> 'commune-actuelle', d.code)) as nom,
    premier_par(d.liaison, (d.type <> 'commune-actuelle', d.code)) as liaison
  from zones as z
  join marts.dim_zonages as g on g.maille = z.maille and g.code = z.code
  join marts.dim_passage_communes as p on p.commune = g.commune
  join staging.stg_decoupage__communes as d on d.code = p.code and nom_compare(d.nom) = nom_compare(z.nom_brut)
  where z.maille <> 'epci'
  group by z.maille, z.code
)
select z.maille, z.code, coalesce(h.nom, z.nom_brut) as nom, coalesce(h.liaison, liaison_devinee(z.nom_brut)) as liaison,
  z.population, z.lat, z.lng, z.departement, z.region, z.partiel
from zones as z left join homonymes as h using (maille, code)
