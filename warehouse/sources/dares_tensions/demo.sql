-- Tensions for 2024 in FAP 2021, which share nomenclature and vintage with the demo's BMO surveys, so that they can be crossed, and for 2019 in FAP
-- 2009, which can be joined to the ROME. What is tense in Brittany is more so than elsewhere, and what is not less. No class under 300 jobs. An
-- occupation that one enters untrained, as its name says, has no strong link to training; a diploma is asked for in health and for hairdressers.
create temp table metiers as
select 2024 as annee, code as metier, left(code, 3) as groupe, emploi, poids, difficulte, saison, local, famille in ('V', 'Z', 'I', 'O') as penible,
  profil in ('c', 'a', 'm') as eloigne, case when peu_qualifie(libelle) then 1.2 when left(code, 2) in ('V0', 'V1', 'V2', 'V3', 'T0') then 4.8
    when code[-2]::integer >= 7 then 3.8 else 3 end as lien from base.metiers where poids > 0
union all
select 2019, fap, groupe, emploi, 2 + 20 * hasard('poids 2009', fap), 0.55 + tension / 3.2, 0, 1, true, false,
  case when peu_qualifie(libelle) then 1.2 when left(fap, 2) in ('V0', 'V1', 'V2', 'V3', 'T0') then 4.8 when fap[-2]::integer >= 7 then 3.8 else 3 end
from base.familles;
create temp table lieux as
select 'nat' as niveau, '' as region, '' as departement, 68350000 as population union all select 'reg', code, '', population from base.regions
union all select 'dep', region, code, population from base.departements;
create temp table mesures as
select l.niveau, l.region, l.departement, m.*, m.emploi * 1000 * l.population / 68350000 * if(l.niveau = 'nat', 1, if(l.region = '53', local, 1)
    * autour(0.1, 'emploi', metier, l.region)) * if(l.niveau = 'dep', autour(0.2, 'emploi', metier, l.departement), 1) as emplois,
  3.2 * (difficulte - 0.55) - 0.15 * saison as base, base + if(l.niveau = 'nat', 0, 0.5 * (hasard('tension', l.region) - 0.5)
    + 0.35 * (hasard('tension', metier, l.region) - 0.5) + if(l.region = '53', 0.25 * base, 0))
    + if(l.niveau = 'dep', 0.5 * (hasard('tension', metier, l.departement) - 0.5), 0) as tension
from lieux as l, metiers as m;
create temp table indicateurs as
select annee, niveau, region, departement, if(detail, metier, groupe) as code,
  if(annee = 2024, if(detail, 'fap 228', 'fap 86'), if(detail, 'fap 225', 'fap 87')) as niveau_fap,
  sum(emplois) as emplois, sum(tension * emploi) / sum(emploi) as tension, sum(poids) / sum(emploi) as recrute,
    sum(lien * emploi) / sum(emploi) as lien,
  sum(difficulte * emploi) / sum(emploi) as difficulte, sum(saison * emploi) / sum(emploi) as saison,
    sum(if(penible, 0.8, 0.25) * emploi) / sum(emploi) as penible,
  sum(if(eloigne, 0.8, 0.4) * emploi) / sum(emploi) as eloigne
from mesures, (values (true), (false)) as t(detail) group by all;
create temp macro cinquieme(n, valeur, code, region, departement) as
  borne(round(valeur + 1.6 * (hasard('facteur', n, code, region, departement) - 0.5)), 1, 5)::integer;
--> dares-psm/tensions_{an}.csv
select annee as an, code as metier, greatest(100, 100 * round(emplois / 100))::integer as emploi_moyen, round(tension, 6) as tension,
  if(emplois < 300, null, 1 + (tension > -0.6)::integer + (tension > -0.15)::integer + (tension > 0.25)::integer
    + (tension > 0.7)::integer) as classe,
  if(emplois < 300, null, cinquieme(0, 1 + 22 * recrute, code, region, departement)) as intensite_embauches,
  if(emplois < 300, null, cinquieme(1, lien, code, region, departement)) as lien_formation,
  if(emplois < 300, null, cinquieme(2, 1 + 5 * difficulte, code, region, departement)) as manque_main_oeuvre,
  if(emplois < 300, null, cinquieme(3, 1 + 5 * saison, code, region, departement)) as non_durabilite,
  if(emplois < 300, null, cinquieme(4, 1 + 4 * penible, code, region, departement)) as conditions_contraignantes,
  if(emplois < 300, null, cinquieme(5, 1.5 + 3 * eloigne, code, region, departement)) as inadequation_geographique,
  annee, niveau as niveau_geo, niveau_fap, if(niveau = 'reg', region, null) as region, nullif(departement, '') as departement
from indicateurs order by niveau_fap, niveau, region, departement, code
