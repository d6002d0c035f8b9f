-- Entries paid by personal training accounts, and the catalogue that says where each organisation trains: 90 of the region, some that train elsewhere
-- too, others elsewhere only; one in thirty is not in the catalogue any more. The few of the demo stand for all: some 4,500 entries a month in the
-- region and 100,000 in France (Caisse des dépôts, 2023 and 2024).
create temp table cours as
select o as organisme, siret_demo(o) as siret, c.*, s.libelle, s.centre, s.prix, if(o <= 90, ['53'], if(o <= 96, ['53', '52'], ['11'])) as regions
from range(1, 131) as t(o), base.certifications as c join base.sujets as s on s.formacode::varchar = c.formacode
where c.certifinfo is not null and (s.ligne + o) % 7 = 0;
--> formation/entree_sortie_formation.csv
select 2024 + m // 12 as annee, 1 + m % 12 as mois, 'RNCP' as repertoire, numero as code_rncp, -1 as code_rs, certifinfo as code_certifinfo,
  libelle as intitule, siret,
  'ORGANISME DE DEMONSTRATION ' || organisme as organisme, n as entrees, 0 as sorties_partielles, floor(n * 0.8)::integer as sorties_totales
from (select *, floor(case when organisme <= 90 then 50 when organisme <= 96 then 130
  else 2600 end * hasard('cpf', organisme, formacode, m) ** 2)::integer as n
  from cours, range(20) as t(m)) where n > 0 order by annee, mois, organisme, code_rncp
--> formation/moncompteformation_catalogueformation.csv
select '2025-09-01' as date, 'ORGANISME DE DEMONSTRATION ' || organisme as organisme, siret, region, if(region = '53', '35', region) as departement,
  organisme || '_' || certifinfo || '_' || region as numero, libelle as intitule, 'RNCP' as repertoire, numero as code_rncp, -1 as code_rs,
    certifinfo as code_certifinfo, 3 as sessions,
  centre as heures, centre * prix as frais
from (select *, unnest(regions) as region from cours where organisme % 30 <> 17) order by all
