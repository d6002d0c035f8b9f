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

-- L'écart d'emploi d'une formation à la même ailleurs, ses voies comparées chacune à la sienne (écart commun), et lu de trois façons pour ce qui est caché :
-- aucun emploi de plus, moins de monde, ou tout le monde et tout l'emploi. Chacune des formations de la région est d'une même famille de tests.
create or replace macro emplois_par_formation(la_region, le_millesime) as table
  with voies as (
    from emplois_par_voie(la_region, le_millesime) where emploi_min = emploi_max and sortants_min = sortants_max and sortants_min >= 20
  ), lectures as (
    select v.courant, v.voie, v.emploi_min as x1, v.sortants_min as n1, l.x0, l.n0, l.rang
    from voies as v
    cross join lateral (values (1, v.x_min, v.n_max), (2, v.x_min, v.n_min), (3, v.x_max, v.n_max)) as l(rang, x0, n0)
    where l.x0 <= l.n0
  ), communs as (
    select courant, rang, coalesce(voie, 'ensemble') as de, sum(n1) filter (n0 > 0) as compares, ecart_mh(x1, n1, x0, n0) as ecart,
        erreur_mh(x1, n1, x0, n0) as erreur, z_mh(x1, n1, x0, n0) as z
    from lectures group by grouping sets ((courant, rang), (courant, rang, voie))
  ), ecarts as (
    select courant, de, min(ecart - 1.96 * erreur) as ecart_bas, max(ecart + 1.96 * erreur) as ecart_haut, z_prudent(list(z)) as z,
      max(compares)::BIGINT as compares, premier_par(ecart, abs(ecart)) as ecart, premier_par(erreur, (abs(ecart), ecart)) as erreur
    from communs group by courant, de
  ), famille as (
    select *, p_bilaterale(z) as p, if(de = 'ensemble', p_bilaterale(z), null) as d_ensemble from ecarts
  ), seuils as (
    select coalesce(max(d_ensemble) filter (tenu), 0) as p_au_plus from (select *, tient_son_rang(d_ensemble) as tenu from famille)
  ), effets as (
    -- Ce que fait la spécialité : combien la même formation, ailleurs, s'écarte de son niveau de diplôme, aux voies d'ici.
    select courant, sum(sortants_min * (x_min / n_max - niveau_haut)) / sum(sortants_min) as effet_bas,
      sum(sortants_min * (x_max / n_max - niveau_bas)) / sum(sortants_min) as effet_haut
    from voies where n_max > 0 and niveau_haut is not null group by courant
  )
  select e.courant, e.compares, e.ecart_bas, e.ecart_haut, e.z, e.ecart, e.erreur, seuils.p_au_plus, effets.effet_bas, effets.effet_haut,
    coalesce((select min(f.z) < 0 and max(f.z) > 0 from famille as f where f.courant = e.courant and f.de <> 'ensemble' and f.p <= seuils.p_au_plus),
      false) as opposees
  from ecarts as e cross join seuils left join effets on effets.courant = e.courant
  where e.de = 'ensemble';

-- L'emploi contre celui de la même formation ailleurs : un écart d'au moins la marge, dont la probabilité tient son rang dans la liste entière.
create or replace macro signe_emploi(ecart, z, p_au_plus, marge) as
  case when ecart is null then null when p_bilaterale(z) <= p_au_plus and abs(ecart) >= marge then sign(z)::INTEGER else 0 end;
