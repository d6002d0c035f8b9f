-- Devenir d'une région par diplôme (ses versions réunies) et voie, à côté de celui de tout le diplôme par la même voie, chacun entre ses bornes.
create or replace macro devenir_par_formation(la_region, le_millesime) as table
  with formations as (
    select d.courant, any_value(i.diplome) as diplome, any_value(i.niveau) as niveau, i.voie,
      sum(effectif_min)::bigint as effectif_min, sum(effectif_max)::bigint as effectif_max,
      sum(favorables_min)::bigint as favorables_min, sum(favorables_max)::bigint as favorables_max
    from insertion_par('cfd') as i
    join reference.diplomes as d on d.cfd = i.cfd
    where i.territoire = la_region and i.millesime = le_millesime and i.emploi_6_max is not null
    group by d.courant, i.voie
  ), diplomes as (
    select voie, diplome, niveau, sum(effectif_min)::bigint as effectif_diplome_min, sum(effectif_max)::bigint as effectif_diplome_max,
      sum(favorables_min)::bigint as favorables_diplome_min, sum(favorables_max)::bigint as favorables_diplome_max
    from insertion_par('diplome')
    where territoire = la_region and millesime = le_millesime and emploi_6_max is not null
    group by voie, diplome, niveau
  )
  select f.* exclude (diplome, niveau), d.* exclude (voie, diplome, niveau)
  from formations as f
  left join diplomes as d on d.voie = f.voie and d.diplome is not distinct from f.diplome and d.niveau is not distinct from f.niveau;
