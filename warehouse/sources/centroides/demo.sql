-- Positions of the communes; the last column is the demo's own: `oui` where the position was drawn inside the EPCI.
--> geo/corresp_geo_point_codes_communes.2025.csv
select 2025 as annee, code as code_commune, lat as latitude, lng as longitude, if(approchee, 'oui', null) as approchee from base.communes
union all select 2025, code, lat, lng, null from base.positions where region <> '53' order by 2
