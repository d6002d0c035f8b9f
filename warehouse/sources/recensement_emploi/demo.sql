-- Jobs at the workplace of a census, weighted, by occupation: by sex and age for the region, its départements and zones d'emploi (tabulated whole,
-- their zero lost); by diploma for the region and France, two censuses. Parts do not add up to the unit, as in a survey, of which a weight is about
-- five persons: nobody was asked in the smallest cells.
create temp table lieux as
select lieu.niveau, lieu.code, lieu.nom, sum(emplois) as emplois from (
  select r.emplois, unnest([{niveau: 'REG', code: '53', nom: 'Bretagne', oui: r.region = '53'},
    {niveau: 'DEP', code: r.departement, nom: d.nom, oui: r.region = '53'},
    {niveau: 'ZE2020', code: ltrim(r.zone, '0'), nom: z.nom, oui: true}]) as lieu
  from base.recenses as r join base.departements as d on d.code = r.departement join base.zones as z on z.code = r.zone) where lieu.oui group by all
union all select 'FRANCE', 'FR', 'France', 27500000;
create temp table emplois as
select l.niveau, l.code as lieu, m.code as metier, m.libelle, m.femmes, m.seniors,
  l.emplois * m.emploi * if(l.niveau = 'FRANCE', 1, m.local * autour(if(l.niveau = 'ZE2020', 0.2, 0.06),
  'recensement', m.code, l.code)) / sum(m.emploi * if(l.niveau = 'FRANCE', 1, m.local)) over (partition by l.niveau, l.code) as emplois
from lieux as l, base.metiers as m;
--> recensement/recensement_emploi_ages_2021.csv
with ages as (
  select *, part * exp(ln(seniors / (1 - seniors) / (0.18 / 0.82)) / 22 * (age - 41)) as poids
  from emplois, (values (15, 0.012), (20, 0.075), (25, 0.105), (30, 0.12), (35, 0.125), (40, 0.125), (45, 0.128), (50, 0.13), (55, 0.115),
    (60, 0.052), (65, 0.013)) as t(age, part)
)
select 2021 as annee, niveau, lieu as code, 'FAP2021' as nomenclature, metier, sexe, age, emplois from (
  select *  replace (round(emplois * if(sexe = 2, part_femmes, 1 - part_femmes) * poids / somme, 6) as emplois) from (
    select *, sum(poids) over (partition by niveau, lieu, metier) as somme,
      borne(femmes * autour(0.03, 'femmes', metier, lieu), 0.01, 0.98) as part_femmes from ages), (values (1), (2)) as s(sexe)
) where emplois >= 2.5 order by niveau, code, metier, sexe, age
--> recensement/recensement_emploi_diplomes_{an}.csv
with niveaux as (
  select *, case when metier[1:2] = 'V2' then [0, 0, 0.005, 0.01, 0.015, 0.04, 0.93] when metier[1:2] = 'V1'
    then [0.005, 0.005, 0.02, 0.05, 0.27, 0.6, 0.05]
    when not peu_qualifie(libelle) and (metier[-2]::integer >= 9 or metier[1] = 'W') then [0.02, 0.01, 0.05, 0.09, 0.16, 0.22, 0.45]
    when not peu_qualifie(libelle) and metier[-2]::integer >= 7 then [0.05, 0.03, 0.18, 0.25, 0.28, 0.15, 0.06]
      else [0.18, 0.08, 0.42, 0.22, 0.06, 0.03, 0.01] end as parts
  from emplois where niveau in ('REG', 'FRANCE')
), poids as (
  select *, parts[n] * exp((n - 4) * (if(age = '1529', 0.22, 0) + (annee - 2021) * 0.02)) as poids
  from niveaux, (values (2015, 0.96), (2021, 1)) as a(annee, volume), (values ('1529', 0.192), ('30P', 0.808)) as g(age, part_age), range(1, 8)
    as t(n)
)
select annee as an, annee, niveau, lieu as code, 'FAP2021' as nomenclature, metier, age as classe_age,
  ['DIPLMIN', 'BEPC', 'CAPBEP', 'BAC', 'SUP2', 'SUP34', 'SUP5'][n] as diplome,
  round(emplois * volume * part_age * poids / sum(poids) over (partition by annee, niveau, lieu, metier, age), 6) as emplois from poids
    order by annee, niveau, code, metier, classe_age, n
