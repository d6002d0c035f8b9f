-- Offers and job seekers of the last quarter, as the interface gives them: the market of base.marche, three months of offers added up, those of partners
-- besides, the lists of its last month. Under five, a figure is not told, and some cards have no answer.
create temp table cellules as
select type, code, carte, categorie, sum(durable + temporaire + occasionnelle)::integer as offres, max(fin) filter (mois = '2024-12') as fin
from base.marche where mois >= '2024-10' group by all;
create temp macro tue(n) as if(n >= 5, n, null);
--> marche-travail/marche_travail_53_2024T4.csv
select indicateur, if(type = 'BASSIN', 'BASBMO', type) as type_territoire, code as territoire, if(carte = '', 'CUMUL', carte) as metier,
  '2024T4' as trimestre, nomenclature, valeur
from (
  select 'stat-demandeurs' as indicateur, type, code, carte, categorie as nomenclature, tue(fin) as valeur from cellules
  union all select 'stat-offres', type, code, carte, 'PE', tue(offres) from cellules where categorie = 'A'
  union all select 'stat-offres', type, code, carte, 'TOFF', tue(round(offres * (1.6 + 0.8 * hasard('partenaires', type, code, carte)))::integer)
    from cellules where categorie = 'A'
  union all select 'stat-offres', type, code, 'H2902', null, null from cellules where categorie = 'A' and carte = ''
)
order by indicateur, type, code, metier, nomenclature
