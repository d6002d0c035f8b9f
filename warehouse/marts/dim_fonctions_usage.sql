-- Fonctions du site que le profil déclare, et les deux qu'il ne déclare pas.
select fonction, libelle, etape, rang from staging.stg_usage__fonctions
union all select * from (values ('autre', 'Autres pages', null, 1000), ('ecartees', 'Visites écartées, trop peu nombreuses', null, 1001))
