-- Postes A17 et A5 de la NAF rév. 2 : chaque poste A17 tient dans un seul poste A5.
with postes (code, libelle, parent) as (values
  ('a5:AZ', 'Agriculture, sylviculture et pêche', null),
  ('a5:BE', 'Industrie manufacturière, industries extractives et autres', null),
  ('a5:FZ', 'Construction', null),
  ('a5:GU', 'Commerce, transports, services divers', null),
  ('a5:OQ', 'Administration publique, enseignement, santé humaine et action sociale', null),
  ('a17:AZ', 'Agriculture, sylviculture et pêche', 'a5:AZ'),
  ('a17:C1', 'Fabrication de denrées alimentaires, de boissons et de produits à base de tabac', 'a5:BE'),
  ('a17:C2', 'Cokéfaction et raffinage', 'a5:BE'),
  ('a17:C3', 'Fabrication d''équipements électriques, électroniques, informatiques ; fabrication de machines', 'a5:BE'),
  ('a17:C4', 'Fabrication de matériels de transport', 'a5:BE'),
  ('a17:C5', 'Fabrication d''autres produits industriels', 'a5:BE'),
  ('a17:DE', 'Industries extractives, énergie, eau, gestion des déchets et dépollution', 'a5:BE'),
  ('a17:FZ', 'Construction', 'a5:FZ'),
  ('a17:GZ', 'Commerce ; réparation d''automobiles et de motocycles', 'a5:GU'),
  ('a17:HZ', 'Transports et entreposage', 'a5:GU'),
  ('a17:IZ', 'Hébergement et restauration', 'a5:GU'),
  ('a17:JZ', 'Information et communication', 'a5:GU'),
  ('a17:KZ', 'Activités financières et d''assurance', 'a5:GU'),
  ('a17:LZ', 'Activités immobilières', 'a5:GU'),
  ('a17:MN', 'Activités scientifiques et techniques ; services administratifs et de soutien', 'a5:GU'),
  ('a17:OQ', 'Administration publique, enseignement, santé humaine et action sociale', 'a5:OQ'),
  ('a17:RU', 'Autres activités de services', 'a5:GU')
)
select code, split_part(code, ':', 1) as niveau, libelle, parent from postes
