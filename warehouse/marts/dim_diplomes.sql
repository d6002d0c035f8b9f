-- Nom courant de chaque niveau de diplôme de la BCN, et son niveau européen.
with noms (niveau_diplome, diplome) as (values
  ('500', 'CAP'), ('503', 'CAP agricole'), ('553', 'Brevet professionnel agricole (niveau 3)'),
      ('450', 'Brevet professionnel'), ('453', 'Brevet professionnel agricole'),
  ('400', 'Bac pro'), ('403', 'Bac pro agricole'), ('401', 'Brevet des métiers d''art'), ('010', 'Mention complémentaire'),
  ('561', 'Certificat de spécialisation'), ('461', 'Certificat de spécialisation'), ('563', 'Certificat de spécialisation agricole'),
  ('463', 'Certificat de spécialisation agricole'), ('363', 'Certificat de spécialisation agricole'), ('446', 'BPJEPS'),
      ('320', 'BTS'), ('323', 'BTS agricole'), ('321', 'Diplôme des métiers d''art'),
  ('350', 'DUT'), ('251', 'BUT'), ('250', 'Licence professionnelle'), ('322', 'Diplôme assimilé au BTS'), ('241', 'DNMADE'), ('240', 'DSAA'), ('140', 'DSAA'),
  ('560', 'Autre diplôme de niveau 3'), ('460', 'Autre diplôme de niveau 4'), ('360', 'Autre diplôme de niveau 5'), ('260', 'Autre diplôme de niveau 6')
)
select n.niveau_diplome, n.niveau,
  coalesce(noms.diplome,
    case when regexp_matches(n.niveau_diplome, '^[1-5]6T$') then 'Titre professionnel de niveau ' || n.niveau
      when regexp_matches(n.niveau_diplome, '^[1-5]6[A-Z]$') then 'Titre de niveau ' || n.niveau end,
    phrase(n.libelle)) as diplome
from staging.stg_bcn__niveaux as n
left join noms on noms.niveau_diplome = n.niveau_diplome
