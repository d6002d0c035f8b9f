/*---
titre: Rentrée 2024 de la démonstration, calée sur les effectifs publiés de 2020
profils: [demo]
---*/
with totaux as (
  select sum(e.effectif) as eleves, count(distinct e.uai) as etablissements,
    sum(e.effectif) filter (where f.premiere_annee) as premiere_annee, sum(e.effectif) filter (where f.post_bac) as post_bac
  from publie.cube_effectifs as e left join reference.formations as f on f.formation = e.formation
  where e.rentree = 2024
)
select * from totaux
where eleves is not null and (eleves, etablissements, premiere_annee, post_bac) is distinct from (42368, 146, 18211, 12916)
