-- Profils de visiteurs que le profil déclare, et les deux qu'il ne déclare pas.
select profil, libelle, rang from staging.stg_usage__profils
union all select * from (values ('non_declare', 'Profil non renseigné', 1000), ('regroupe', 'Profils regroupés (moins de onze visites)', 1001))
