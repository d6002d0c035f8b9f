-- Flores by activity and size: the employers and jobs of the demo; totals are rows, counts of jobs of fewer than three establishments are not
-- released (K), zones have lost their zero, no row for what is not there.
--> flores/DS_FLORES_A38_2022_data.csv
with unites as (
  select c.code, c.departement, c.zone, a.a38, e.taille, case when e.taille >= 500 then 'E500_GE' when e.taille >= 250 then 'E250T499'
    when e.taille >= 100 then 'E100T249'
    when e.taille >= 50 then 'E50T99' when e.taille >= 20 then 'E20T49' when e.taille >= 10 then 'E10T19' when e.taille >= 5 then 'E5T9'
      else 'E1T4' end as classe
  from base.etablissements as e join base.communes as c using (code) join base.activites as a on a.code = e.a17
), lieux as (
  select 'REG' as niveau, '53' as code, a38, classe, taille from unites union all select 'DEP', departement, a38, classe, taille from unites
  union all select 'ZE2020', ltrim(zone, '0'), a38, classe, taille from unites
), sommes as (
  select niveau, code, coalesce(a38, '_T') as activite, coalesce(classe, '_T') as taille, count(*) as unites, sum(taille) as emplois from lieux
  group by grouping sets ((niveau, code), (niveau, code, a38), (niveau, code, classe), (niveau, code, a38, classe))
  union all select 'COM', code, '_T', '_T', count(*), sum(taille) from unites group by code
)
select code, niveau, activite, taille, '1T9X7' as statut, mesure, if(mesure = 'UNIT_LOC' or unites >= 3, 'A', 'K') as etat, 2022 as annee,
  case when mesure = 'UNIT_LOC' then unites when unites >= 3 then emplois end as valeur
from sommes, (values ('UNIT_LOC'), ('EMPL3112')) as t(mesure) order by niveau, code, activite, taille, mesure desc
