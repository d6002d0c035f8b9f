-- Outcomes of the apprentices of each centre, cohorts one after the other in one file; small centres have no figure, some their further studies only;
-- the first cohort alone has its interrupted contracts, the latest no employment after a year yet.
--> inserjeunes/fr-en-inserjeunes-cfa.csv
with taux as (
  select c.uai, c.nom, d.millesime, round(100 * avg(d.etudes)) as etudes, round(100 * avg(d.occupes)) as attendu
  from base.centres as c join base.enseignements as e on e.uai = c.ecole join base.devenirs as d on d.cfd = e.cfd and d.region = '53'
    and d.voie = 'apprentissage' group by all
), calcules as (
  select *, least(97, attendu + round(14 * (hasard('centre', uai) - 0.5))) as emploi, hasard('diffusion', uai, millesime) as tirage from taux
)
select 'cumul ' || replace(millesime, '_', '-') as annee, uai, nom, 'BRETAGNE' as region, if(tirage < 0.12, null, etudes) as part_poursuite,
  if(tirage < 0.12, null, round((100 - etudes) * emploi / 100)) as part_emploi_6,
    if(tirage < 0.12, null, 100 - etudes - round((100 - etudes) * emploi / 100)) as part_autres,
  if(tirage < 0.2 or millesime <> '2018_2019', null, round(18 + 22 * hasard('interruption', uai))) as interruption,
    if(tirage < 0.12, null, etudes) as taux_poursuite,
  if(tirage < 0.2, null, emploi) as taux_emploi_6, if(tirage < 0.2, null, attendu) as taux_attendu,
    if(tirage < 0.2, null, emploi - attendu) as valeur_ajoutee,
  if(tirage < 0.2, null, least(97, emploi + 6)) as taux_emploi_12, if(tirage < 0.2 or millesime >= '2022', null,
    least(97, emploi + 5)) as taux_emploi_18,
  if(tirage < 0.2 or millesime >= '2022', null, least(97, emploi + 9)) as taux_emploi_24
from calcules order by millesime, uai
