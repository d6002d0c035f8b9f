/*---
description: Ce dont les sortants échappent en grande partie au champ d'InserJeunes, qui ne compte ni l'emploi chez un particulier, ni l'emploi non salarié, ni une part de l'agriculture
tri: [code]
colonnes:
  code: Groupe de spécialités de formation (nsf:…) ou métier (fap2009:…), typés
  motif: Ce que le champ laisse dehors
---*/
select * from (values
  ('nsf:210', 'installation à son compte, exploitations agricoles'),
  ('nsf:211', 'installation à son compte, exploitations agricoles'),
  ('nsf:212', 'installation à son compte, exploitations agricoles'),
  ('nsf:213', 'installation à son compte, forêt et pêche'),
  ('nsf:214', 'installation à son compte, aménagement paysager'),
  ('nsf:219', 'installation à son compte, exploitations agricoles'),
  ('nsf:330', 'emploi chez des particuliers'),
  ('nsf:332', 'emploi chez des particuliers'),
  ('nsf:336', 'installation à son compte, coiffure et esthétique'),
  ('fap2009:A0Z00', 'installation à son compte'),
  ('fap2009:A0Z01', 'installation à son compte'),
  ('fap2009:A0Z02', 'installation à son compte'),
  ('fap2009:A0Z40', 'exploitations agricoles'),
  ('fap2009:A0Z41', 'exploitations agricoles'),
  ('fap2009:A0Z42', 'exploitations forestières'),
  ('fap2009:A0Z43', 'exploitations agricoles'),
  ('fap2009:A1Z00', 'installation à son compte'),
  ('fap2009:A1Z01', 'installation à son compte'),
  ('fap2009:A1Z40', 'exploitations agricoles'),
  ('fap2009:A1Z41', 'emploi chez des particuliers, installation à son compte'),
  ('fap2009:A1Z42', 'exploitations agricoles'),
  ('fap2009:A3Z00', 'installation à son compte'),
  ('fap2009:A3Z40', 'pêche à la part'),
  ('fap2009:T0Z60', 'installation à son compte'),
  ('fap2009:T1Z60', 'emploi chez des particuliers'),
  ('fap2009:T2A60', 'emploi chez des particuliers'),
  ('fap2009:T2B60', 'emploi chez des particuliers')
) as v(code, motif)
