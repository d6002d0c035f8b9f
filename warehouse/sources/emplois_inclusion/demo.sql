-- Organisations of the Emplois de l'inclusion: some of the missions locales.
--> spro/itou_FT_ML_organizations.json
select 'MISSION LOCALE - ' || capitales(commune) as name, 'ML' as kind, siret, null as code_safir_pole_emploi, postal as post_code,
  capitales(commune) as city,
  'SRID=4326;POINT (' || lng || ' ' || lat || ')' as coords from base.accueils where sorte = 'ml' and rang <= 10
