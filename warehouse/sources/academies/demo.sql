-- The real académies and their départements; codes of three characters.
--> bcn/departements_academies_regions.csv
with academies as (
  select code as academie, split_part(libelle, ':', 1) as nom, unnest(string_split(split_part(libelle, ':', 2), ' ')) as departement
  from liste('01 Paris:75|02 Aix-Marseille:04 05 13 84|03 Besançon:25 39 70 90|04 Bordeaux:24 33 40 47 64|06 Clermont-Ferrand:03 15 43 63'
      || '|07 Dijon:21 58 71 89|08 Grenoble:07 26 38 73 74|09 Lille:59 62|10 Lyon:01 42 69|11 Montpellier:11 30 34 48 66|12 Nancy-Metz:54 55 57 88'
      || '|13 Poitiers:16 17 79 86|14 Rennes:22 29 35 56|15 Strasbourg:67 68|16 Toulouse:09 12 31 32 46 65 81 82|17 Nantes:44 49 53 72 85'
      || '|18 Orléans-Tours:18 28 36 37 41 45|19 Reims:08 10 51 52|20 Amiens:02 60 80|22 Limoges:19 23 87|23 Nice:06 83|24 Créteil:77 93 94'
      || '|25 Versailles:78 91 92 95|27 Corse:2A 2B|28 La Réunion:974|31 Martinique:972|32 Guadeloupe:971|33 Guyane:973|43 Mayotte:976'
      || '|70 Normandie:14 27 50 61 76')
)
select d.region, a.academie, right('0' || a.departement, 3) as departement, a.nom
from academies as a join base.departements as d on d.code = a.departement order by a.academie, departement
