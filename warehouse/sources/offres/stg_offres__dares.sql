-- Offres collectées dans le mois, arrondies à la centaine, données brutes. « Total France » : la France ; une autre ligne sans département est celle d'une région.
select mois[1:7] as mois,
  case when coalesce(departement, 'Total') <> 'Total' then 'departement:' || zeros_rendus(departement, 2)
    when regexp_full_match(region, '[0-9]{1,2}') then 'region:' || zeros_rendus(region, 2)
    when lower(region) in ('total france', 'france') then 'pays:FR' end as territoire,
  duree_offre(duree) as duree, sans_espaces(offres)::double::integer as offres
from raw.offres__dares
where contains(lower(sorte), 'collect') and qualification = 'Total' and duree <> 'Total' and not contains(lower(donnees), 'cvs')
