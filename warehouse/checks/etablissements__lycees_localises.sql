/*---
titre: Chaque lycée breton qui a un taux InserJeunes 2022-2023 (voie scolaire) est placé
profils: [bretagne]
---*/
with lycees as (
  select distinct t.uai from staging.stg_inserjeunes_etablissements__taux as t
  where t.millesime = '2022_2023' and t.fichier_scolaire and t.region = 'BRETAGNE'
)
select count(*) as lycees, count(e.cellule) as places
from lycees as l left join publie.etablissements as e on e.uai = l.uai
having count(*) > 0 and (count(*) <> 143 or count(e.cellule) <> 143)
