-- Declarations of hirings, with the private jobs of the demo: by quarter for the country and the region (A38), for départements and, raw only, zones
-- d'emploi (large sectors); by month for the country and the region, contracts of more than a month only. Zones add up to the region. Six whole
-- years, then the two months before the producer stopped; the blow of April and May 2020. A few declarations are not classified; a line makes
-- adjusted series add up.
create temp table mois as
select jour::date as jour, year(jour) as annee, (month(jour) + 2) // 3 as trimestre,
  [-0.5, -0.6, -0.3, 0.1, 0.2, 0.8, 0.9, 0.3, 0.6, -0.1, -0.6, -0.8][month(jour)] as saison,
  1.015 ** (year(jour) - 2023) * coalesce(map {'2020-03': 0.7, '2020-04': 0.35, '2020-05': 0.5, '2020-11': 0.75}[strftime(jour, '%Y-%m')],
    1) as niveau
from range(timestamp '2019-01-01', timestamp '2025-03-01', interval 1 month) as t(jour);
create temp table secteurs as
select secteur, nom, ete, contrat.nature, contrat.duree, contrat.taux, contrat.n from (
  select secteur, nom, ete, unnest([{nature: 'CDI', duree: 'plus d''un mois', taux: cdi, n: 0.4},
    {nature: 'CDD de plus d''un mois', duree: 'plus d''un mois', taux: long, n: 0.8},
    {nature: 'CDD de moins d''un mois', duree: 'moins d''un mois', taux: court, n: 0.8}]) as contrat
  from (values ('GS1', 'Industrie', 0.11, 0.13, 0.3, 0.25), ('GS2', 'Construction', 0.18, 0.12, 0.1, -0.1), ('GS3', 'Commerce', 0.19, 0.2, 0.4, 0.25),
    ('GS4', 'Hôtellerie-restauration', 0.4, 0.6, 2.4, 0.75), ('GS5', 'Autres services marchands hors intérim', 0.2, 0.24, 1.9, 0.3),
    ('GS7', 'Services non marchands', 0.1, 0.26, 1.6, 0.2)) as t(secteur, nom, cdi, long, court, ete));
create temp table cellules as
with emplois as (
  select c.zone, c.departement, p.secteur, sum(p.effectif) as emplois, sum(p.effectif * c.cote) / sum(p.effectif) as cote
  from base.emplois_prives as p join base.communes as c using (code) group by all
)
select e.zone, e.departement, s.*, m.*, round(e.emplois * taux * niveau * (1 + saison * ete * (0.5 + 0.5 * cote) * n)
  * autour(0.05, 'dpae', e.zone, e.departement, secteur, nature, jour) / 12)::integer as nombre
from (from emplois union all select 'FR', '', secteur, 21 * sum(emplois), 0.4 from emplois group by secteur) as e join secteurs as s using (secteur),
  mois as m;
create temp macro corrige(nombre, saison, ete) as round(nombre / (1 + saison * ete * 0.55))::integer;
create temp table trimestres as
select zone, departement, secteur, secteur || ' ' || nom as grand_secteur, ete, nature, duree, annee, trimestre, last_day(max(jour)) as fin,
  sum(nombre)::integer as brut, avg(saison) as saison
from cellules where jour < '2025-01-01' group by all;
create temp table activites as
with lieux as (
  select zone = 'FR' as pays, secteur, grand_secteur, nature, duree, annee, trimestre, fin, sum(brut) as brut,
    corrige(sum(brut), min(saison), min(ete)) as cvs
  from trimestres group by all
), a38 as (select secteur, a38, sum(poids) as poids from base.ape group by secteur, a38)
select pays, grand_secteur, a38 as secteur_na38, duree, nature, annee, trimestre, fin,
  part(brut, poids * autour(0.3, 'dpae', pays, a38, nature), (pays, secteur, nature, fin), a38) as brut,
  part(cvs, poids * autour(0.3, 'dpae', pays, a38, nature), (pays, secteur, nature, fin), a38) as cvs
from lieux join a38 using (secteur)
union all
select distinct pays, code, code, duree, nature, annee, trimestre, fin, if(code = '_calage_', null, 1),
  if(code = '_calage_', entre(-30, 30, hasard('calage', pays, nature, fin)), 1)
from lieux, (values ('nca _non_classés_ailleurs_'), ('_calage_')) as t(code);
--> urssaf/dpae-par-region-x-na38.csv
select '53' as code_region, * exclude (pays) from activites where not pays order by all
--> urssaf/dpae-france-entiere-x-na38.csv
select * exclude (pays) from activites where pays order by all
--> urssaf/dpae-par-departement-x-grand-secteur.csv
select '53' as code_region, departement as code_departement, grand_secteur, duree, nature, annee, trimestre, fin, sum(brut)::integer as brut,
  corrige(sum(brut), min(saison), min(ete)) as cvs from trimestres where zone <> 'FR' group by all order by all
--> urssaf/dpae-par-zone-d-emploi-x-grand-secteur.csv
select '53' as code_region, ltrim(zone, '0') as code_zone_emploi, grand_secteur, duree, nature, annee, trimestre, fin, sum(brut)::integer as brut,
  null as cvs
from trimestres where zone <> 'FR' group by all order by all
--> urssaf/dpae-mensuelles-par-region.csv
select '53' as code_region, duree, nature, annee, trimestre, last_day(jour) as fin, sum(nombre)::integer as brut,
  corrige(sum(nombre), min(saison), 0.4) as cvs
from cellules where zone <> 'FR' and n <> 0 and nature <> 'CDD de moins d''un mois' group by all order by all
--> urssaf/dpae-mensuelles-france-entiere.csv
select duree, nature, annee, trimestre, last_day(jour) as fin, sum(nombre)::integer as brut, corrige(sum(nombre), min(saison), 0.4) as cvs
from cellules where zone = 'FR' and nature <> 'CDD de moins d''un mois' group by all order by all
--> urssaf/dpae-mensuelles-par-zone-d-emploi.csv
select '53' as code_region, ltrim(zone, '0') as code_zone_emploi, duree, nature, annee, trimestre, last_day(jour) as fin,
  sum(nombre)::integer as brut, null as cvs
from cellules where zone <> 'FR' and nature <> 'CDD de moins d''un mois' group by all order by all
