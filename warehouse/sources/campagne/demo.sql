-- Sixty invented requests for the rentrée of 2026, half of them ready for the vote: openings go two by two to neighbouring schools, closings to small
-- towns, so that some of them are at odds.
create temp table presentes as
select e.uai, e.code, e.cfd, e.post_bac, e.population, 12 * entre(1, 2, hasard('places', e.uai, e.cfd)) as places,
  row_number() over (order by hasard('demande', e.uai, e.cfd)) as rang, row_number() over (order by e.population, hasard('petite', e.uai, e.cfd)) as petite
from base.enseignements as e where not e.post_bac and e.diplome in ('CAP', 'BAC PRO');
create temp table nouvelles as
with absentes as (
  select f.cfd, s.uai, s.lat, s.lng, hasard('ouverture', f.cfd, s.uai) as tire
  from base.formations as f, base.ecoles as s
  where f.diplome in ('CAP', 'BAC PRO', 'BTS') and (f.cfd, s.uai) not in (select (cfd, uai) from base.enseignements)
), premieres as (
  from absentes qualify row_number() over (partition by cfd order by tire) = 1 order by tire limit 9
), secondes as (
  select a.cfd, a.uai, a.tire from absentes as a join premieres as p on p.cfd = a.cfd and p.uai <> a.uai
  qualify row_number() over (partition by a.cfd order by kilometres(a.lat, a.lng, p.lat, p.lng), a.uai) = 1
)
select cfd, uai, row_number() over (order by cfd, uai) as rang from (select cfd, uai from premieres union all select cfd, uai from secondes);
--> orion/recueil_demandes_20251105101500.csv
with demandes as (
  select 'ouverture_nette' as type, cfd, uai, 0 as avant, 12 as apres, rang % 3 = 0 as apprentissage, 0 as transformees from nouvelles
  union all
  select 'fermeture', cfd, uai, places, 0, false, 0 from presentes where petite <= 10
  union all
  select case when rang <= 16 then 'augmentation_nette' when rang <= 24 then 'diminution' when rang <= 28 then 'coloration' else 'transfert' end,
    cfd, uai, if(rang between 17 and 24, 24, places), case when rang <= 16 then places + 12 when rang <= 24 then 12 else places end, rang > 28,
    if(rang between 25 and 28, 8, 0)
  from (select * exclude (rang), row_number() over (order by rang) as rang from presentes where petite > 10) where rang <= 32
), rangees as (
  select *, row_number() over (order by hasard('ordre', type, cfd, uai)) as rang from demandes
)
select printf('DEMO%02d', rang) as numero, cfd, uai, 2026 as rentree, type, if(rang <= 30, 'prêt pour le vote', 'projet de demande') as statut,
  if(type = 'ouverture_nette' and apprentissage, 0, avant) as scolaire_avant,
  case when type = 'transfert' then apres - 6 when apprentissage then 0 else apres end as scolaire_apres, 0 as apprentissage_avant,
  case when type = 'transfert' then 6 when apprentissage then apres else 0 end as apprentissage_apres, transformees as scolaire_coloree,
  if(transformees > 0, 'contenu d’exemple', null) as coloration
from rangees order by rang
