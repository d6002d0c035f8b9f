-- Territoires que les cubes peuvent nommer : la France, ses régions et départements, et les mailles de la région (avec les zones entières qui la dépassent).
select 'pays:FR' as territoire, 'pays' as maille
union all select 'region:' || code, 'region' from marts.dim_regions
union all select 'departement:' || code, 'departement' from marts.dim_departements
union all select maille || ':' || code, maille from marts.dim_zones
union all select territoire, maille from marts.dim_zones_entieres
union all select 'commune:' || commune, 'commune' from marts.dim_communes where dans_region
