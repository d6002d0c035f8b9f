-- Centres of the demo with their communes, in two directories: one by code, one by name, with a second organisation of another region; none of the
-- Côtes-d'Armor.
--> catalogue/CFASousConvRegionale_demonstration.csv
select uai, code as code_commune from base.centres where departement <> '22' and rang % 2 = 0 order by rang
--> catalogue/organismes-prepa-apprentissage-demonstration.csv
select uai, departement, commune as nom_commune from base.centres where departement <> '22' union all select uai, '71', 'Chalon-sur-Saône'
  from base.centres where departement <> '22' order by 1, 2
