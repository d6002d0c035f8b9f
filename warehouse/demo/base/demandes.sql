-- Sixty invented requests for the rentrée of 2026, half of them ready for the vote and three voted: openings go two by two to neighbouring schools,
-- closings to small towns, so that some of them are at odds.
with presentes as (
  select e.uai, e.cfd, 12 * entre(1, 2, hasard('places', e.uai, e.cfd)) as places, hasard('demande', e.uai, e.cfd) as tire,
    row_number() over (order by e.population, hasard('petite', e.uai, e.cfd)) as petite
  from base.enseignements as e where e.diplome in ('CAP', 'BAC PRO')
), absentes as (
  select f.cfd, s.uai, s.lat, s.lng, hasard('ouverture', f.cfd, s.uai) as tire
  from base.formations as f, base.ecoles as s
  where f.diplome in ('CAP', 'BAC PRO', 'BTS') and (f.cfd, s.uai) not in (select (cfd, uai) from base.enseignements)
), premieres as (
  from absentes qualify row_number() over (partition by cfd order by tire) = 1 order by tire limit 9
), secondes as (
  select a.* from absentes as a join premieres as p on p.cfd = a.cfd and p.uai <> a.uai
  qualify row_number() over (partition by a.cfd order by kilometres(a.lat, a.lng, p.lat, p.lng), a.uai) = 1
), nouvelles as (
  select cfd, uai, row_number() over (order by cfd, uai) as rang from (from premieres union all from secondes)
), autres as (
  select *, row_number() over (order by tire) as rang from presentes where petite > 10
), demandes as (
  select 'ouverture_nette' as type, cfd, uai, 0 as avant, 12 as apres, rang % 3 = 0 as apprentissage, 0 as transformees from nouvelles
  union all
  select 'fermeture', cfd, uai, places, 0, false, 0 from presentes where petite <= 10
  union all
  select case when rang <= 16 then 'augmentation_nette' when rang <= 24 then 'diminution' when rang <= 28 then 'coloration' else 'transfert' end,
    cfd, uai, if(rang between 17 and 24, 24, places), case when rang <= 16 then places + 12 when rang <= 24 then 12 else places end, rang > 28,
    if(rang between 25 and 28, 8, 0)
  from autres where rang <= 32
)
select *, row_number() over (order by hasard('ordre', type, cfd, uai)) as rang from demandes order by rang
