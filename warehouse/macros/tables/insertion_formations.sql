-- Ce que deviennent les sortants d'un diplôme (ses versions réunies) et d'une voie, dans une région et dans toutes les autres ensemble : des sommes entières,
-- entre leurs bornes, jamais un choix de lignes.
create or replace macro devenirs_ici_ailleurs(la_region, le_millesime) as table
  select d.courant, i.voie, i.territoire = la_region as ici, min(i.diplome) as diplome, min(i.niveau) as niveau,
    sum(effectif_min) as effectif_min, sum(effectif_max) as effectif_max,
    sum(poursuivants_min) as poursuivants_min, sum(poursuivants_max) as poursuivants_max,
    sum(sortants_min) as sortants_min, sum(sortants_max) as sortants_max, sum(emploi_6_min) as emploi_min, sum(emploi_6_max) as emploi_max,
    sum(favorables_min) as favorables_min, sum(favorables_max) as favorables_max
  from insertion_par('cfd') as i
  join reference.diplomes as d on d.cfd = i.cfd
  where i.millesime = le_millesime and i.emploi_6_max is not null
  group by d.courant, i.voie, ici;

-- L'emploi des sortants d'une région, par diplôme et voie, à côté de celui du même diplôme par la même voie dans les autres régions, et de tout le niveau de
-- diplôme là-bas.
create or replace macro emplois_par_voie(la_region, le_millesime) as table
  with formations as (
    from devenirs_ici_ailleurs(la_region, le_millesime)
  ), diplomes as (
    select voie, diplome, niveau, sum(sortants_min) as n_min, sum(sortants_max) as n_max, sum(emploi_6_min) as x_min, sum(emploi_6_max) as x_max
    from insertion_par('diplome')
    where territoire <> la_region and millesime = le_millesime and emploi_6_max is not null
    group by voie, diplome, niveau
  )
  select f.* exclude (ici, favorables_min, favorables_max), la.sortants_min as n_min, la.sortants_max as n_max, la.emploi_min as x_min, la.emploi_max as x_max,
    d.x_min / d.n_max as niveau_bas, least(1, d.x_max / nullif(d.n_min, 0)) as niveau_haut
  from formations as f
  left join formations as la on not la.ici and la.courant = f.courant and la.voie = f.voie and la.sortants_min > 0
  left join diplomes as d on d.voie = f.voie and d.diplome is not distinct from f.diplome and d.niveau is not distinct from f.niveau
  where f.ici;

-- L'écart d'emploi des formations d'une région à la même formation ailleurs : chacune est d'une même famille de tests.
create or replace macro emplois_par_formation(la_region, le_millesime) as table
  select * exclude (millesime, region) from publie.ecarts_emploi where region = la_region and millesime = le_millesime;

-- L'emploi contre celui de la même formation ailleurs : un écart d'au moins la marge, dont la probabilité tient son rang dans la liste entière.
create or replace macro signe_emploi(ecart, z, p_au_plus, marge) as
  case when ecart is null then null when p_bilaterale(z) <= p_au_plus and abs(ecart) >= marge then sign(z)::INTEGER else 0 end;
