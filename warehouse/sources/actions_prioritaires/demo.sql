-- The courses whose leavers find work least, as a list of the region.
--> orion/actions_prioritaires.csv
select libelle as formation, diplome, cfd, '53' as region, dispositif from base.formations
where diplome in ('CAP', 'BAC PRO', 'BTS') order by insertion, cfd limit 12
