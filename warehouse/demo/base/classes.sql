-- Pupils by school and class at two rentrées: at the latest 42,368 in all, of whom 18,211 in a first year and 12,916 after the bac, as in the
-- ministry's file; every class has three at least.
with groupes as (
  select e.uai, a.mefstat, a.annee, a.famille, min(a.attrait) as attrait, count(*) as specialites, min(a.diplome) as diplome
  from base.enseignements as e join base.annees_formation as a on a.ordre = e.formation group by e.uai, a.mefstat, a.annee, a.famille
), blocs as (
  select *, mefstat[1:4] as bloc, map {'2321': 2290, '2322': 1930, '2381': 8700, '2382': 8420, '2383': 7792, '2391': 320, '3221': 6690, '3222': 5690,
    '32A1': 211, '32A2': 180, '32A3': 145}[mefstat[1:4]] as total, count(*) over (partition by mefstat[1:4], rentree) as membres
  from groupes, (values (2023, 0.99), (2024, 1)) as t(rentree, niveau)
)
select *, 3 + part(round(total * niveau) - 3 * membres, specialites ** 0.8 * least(1.35, 0.62 + 0.38 * attrait) * autour(0.3, 'classe', uai,
  mefstat[5:])
  * autour(0.09, rentree, uai, mefstat), bloc || rentree, uai || mefstat) as eleves
from blocs order by rentree, bloc, uai, mefstat
