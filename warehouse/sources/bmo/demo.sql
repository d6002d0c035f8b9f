-- Two vintages of the survey, calibrated: in 2025 France Travail's results for the region (131,879 projects, hidden cells included, 55.7 %
-- difficult), in 2024 those of that year (152,924, 59 %), and orders of magnitude for the country; elsewhere, one bassin per département, with what
-- each region has for an inhabitant, rounded from the survey. The producer masks below five, zero included; a hidden met hides the two others. In
-- small places many occupations are asked for by one or two employers only.
create temp table lieux as
with regions as (
  select code as region, split_part(libelle, ' ', 1)::double / 36 as projets, split_part(libelle, ' ', 2)::double / 51 as difficiles,
    split_part(libelle, ' ', 3)::double / 33 as saisonniers
  from liste('01 38 46 35|02 38 54 24|03 26 60 22|04 39 37 15|06 22 50 16|11 36 42 14|24 33 51 36|27 31 59 37|28 34 54 31|32 26 45 32|44 30 52 38'
      || '|52 43 57 37|75 44 57 45|76 35 48 45|84 34 55 34|93 42 48 40|94 69 56 63')
)
select annee, '53' as region, c.departement, b.code as bassin, b.nom, sum(c.population) as gens, b.cote, b.agricole, b.industrie, b.mer,
  1 as projets, 1 as difficiles, 1 as saisonniers
from base.communes as c cross join (values (2024), (2025)) as a(annee) join base.bassins as b on b.code = if(annee = 2024, c.ancien_bassin, c.bassin)
  group by all
union all
select annee, d.region, d.code, d.region::integer * 100 + row_number() over (partition by annee, d.region order by d.code),
  upper(coalesce(c.nom, d.nom)), d.population, 0.7, 0.7, 0.8, 0.1,
  r.projets, r.difficiles, r.saisonniers
from base.departements as d join regions as r using (region) left join base.codes_communes as c on c.code = d.chef_lieu
  and c.type = 'commune-actuelle', (values (2024), (2025)) as a(annee);
create temp table projets as
with poids as (
  select l.*, m.*, gens * projets * m.poids / if(l.region = '53', 1, m.local) * case m.profil when 'c' then 0.45 + 0.75 * cote when 'a'
    then 0.15 + agricole when 'i' then 0.25 + 0.8 * industrie
      when 'm' then 0.02 + 1.2 * mer when 'v' then 0.45 + least(1, gens / 700000) else 1 end * autour(0.05, 'annee', annee, m.code)
      * if(hasard('rare', bassin, departement, m.code) < 0.34 - gens / 1200000 - m.poids / 120,
        0.03 + 0.2 * hasard('rarete', bassin, departement, m.code), 1)
      * autour(0.4, 'projets', bassin, departement, m.code) / 1e4 as force
  from lieux as l, (select * exclude (ligne), code as metier from base.metiers where poids > 0) as m
), recrutes as (
  select *, part(case when annee = 2025 then if(region = '53', 131879, 2432000 - 131879) else if(region = '53', 152924, 2778000 - 152924) end, force,
    (annee, region = '53'),
    metier || departement || bassin) as met from poids
), parts as (
  select r.*, met * least(0.98, difficulte * difficiles * autour(if(r.region = '53', 0.16, 0.05), 'bassin', annee, bassin) * autour(0.25,
    'difficile', annee, bassin,
    metier) * coalesce(h.effet, 1)) as dur,
    met * least(0.98, saison * saisonniers * (0.6 + 0.5 * cote) * autour(0.2, 'saison', bassin, metier)) as court,
    if(annee = 2025, if(region = '53', 73457, 1218400 - 73457), if(region = '53', 90200, 1594600 - 90200)) as durs,
    if(annee = 2025, if(region = '53', 49600, 800200 - 49600), if(region = '53', 57000, 882000 - 57000)) as courts
  from recrutes as r left join base.histoires as h on h.source = 'bmo' and h.ou = bassin::varchar and h.quand = annee::varchar where met > 0
), bornes as (
  select *, least(met, dur * durs / sum(dur) over (partition by annee, region = '53')) as dur2,
    least(met, court * courts / sum(court) over (partition by annee, region = '53')) as court2 from parts
)
select *, least(met, part(durs, dur2, (annee, region = '53'), metier || departement || bassin)) as xmet,
  least(met, part(courts, court2, (annee, region = '53'), metier || departement || bassin)) as smet from bornes;
create temp table lignes as
select annee, metier as code_metier, libelle as nom_metier, famille, map {'A': 'Fonctions administratives', 'C': 'Fonctions d''encadrement',
  'I': 'Ouvriers des secteurs de l''industrie',
    'O': 'Ouvriers de la construction et du bâtiment', 'S': 'Fonctions sociales et médico-sociales', 'T': 'Autres techniciens et employés',
    'V': 'Fonctions liées à la vente, au tourisme et aux services', 'Z': 'Autres métiers'}[famille] as nom_famille, region, departement,
      bassin as be, nom as nombe,
  if(met < 5, '*', met::varchar) as projets, if(met < 5 or xmet < 5, '*', xmet::varchar) as projets_difficiles,
    if(met < 5 or smet < 5, '*', smet::varchar) as projets_saisonniers
from projets order by annee, metier, region, bassin, departement;
--> bmo/Base_open_data_BMO_2024.csv
select * exclude (be, nombe), be as "BE24", nombe as "NOMBE24" from lignes where annee = 2024
--> bmo/Base_open_data_BMO_2025.xlsx#Description_des_variables
select unnest(['annee', 'met', 'xmet', 'smet']) as "Variables",
  unnest(['Année', 'Projets', 'Projets difficiles', 'Projets saisonniers']) as "Description"
--> bmo/Base_open_data_BMO_2025.xlsx#BMO_2025_open_data
select * exclude (be, nombe), be as "BE25", nombe as "NOMBE25" from lignes where annee = 2025
