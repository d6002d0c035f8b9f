-- Zones qui dépassent la région, entières : le territoire « partie » garde le code officiel, l'entier le porte suivi de « -entier ».
select z.maille, z.code, z.maille || ':' || z.code as partie, z.maille || ':' || z.code || '-entier' as territoire, z.nom, z.liaison,
  case z.maille when 'bassin' then ' (bassin entier)' when 'zone_emploi' then ' (zone entière)' else ' (en entier)' end as suffixe,
  sum(c.population)::bigint as population,
  round(somme_ordonnee(c.lat * c.population) / nullif(sum(c.population) filter (c.lat is not null), 0), 6) as lat,
  round(somme_ordonnee(c.lng * c.population) / nullif(sum(c.population) filter (c.lng is not null), 0), 6) as lng
from marts.dim_zones as z
join marts.dim_zonages as g on g.maille = z.maille and g.code = z.code
join marts.dim_communes as c on c.commune = g.commune
where z.partiel
group by all
