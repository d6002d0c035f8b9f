-- Zone d'emploi, bassin, intercommunalité, arrondissement, académie et comité local pour l'emploi de chaque commune actuelle de France, dans l'édition courante de chaque zonage ;
-- zones FRR des communes de la région. Les communes FRR+ sont aussi FRR : à cette maille, et à elle seule, une commune a deux zones, et les territoires se recouvrent.
select maille, commune, code, nom from marts.dim_zonages_editions where courante
union all
select 'frr', f.commune, z.code, z.nom
from marts.dim_communes_frr as f
join marts.dim_communes as c on c.commune = f.commune and c.dans_region
join (values
  (['socle', 'plus'], 'FRR', 'Communes classées France ruralités revitalisation (FRR)'),
  (['plus'], 'FRR_PLUS', 'Communes classées FRR+, comprises dans la FRR'),
  (['beneficiaire'], 'BENEFICIAIRE', 'Communes bénéficiaires de la FRR, anciennes ZRR')
) as z(classes, code, nom) on list_contains(z.classes, f.classe)
