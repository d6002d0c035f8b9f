/*---
description: L'écart d'emploi d'une formation à la même ailleurs, ses voies comparées chacune à la sienne (écart commun) ; rien qui ne soit dans insertion_bornee
tri: [millesime, region, courant]
intermediaire: true
colonnes:
  millesime: Les deux années de sortie, 2021_2022
  region: Région (code typé)
  courant: Diplôme, ses versions réunies
  compares: Sortants comparés
  ecart: Écart d'emploi à six mois
  ecart_bas: L'écart, au moins
  ecart_haut: L'écart, au plus
  erreur: Son erreur type
  z: L'écart réduit, de la lecture qui conclut le moins
  p_au_plus: La plus grande probabilité qui tienne son rang parmi les formations de la région
  effet_bas: Ce que fait la spécialité ailleurs, au moins
  effet_haut: Au plus
  opposees: Ses voies se contredisent
---*/
-- Lu de trois façons pour ce qui est caché : aucun emploi de plus, moins de monde, ou tout le monde et tout l'emploi. Chacune des formations d'une région est d'une
-- même famille de tests.
with formations as (
  select i.millesime, i.territoire as region, d.courant, i.voie, min(i.diplome) as diplome, min(i.niveau) as niveau,
    sum(sortants_min) as n_min, sum(sortants_max) as n_max, sum(emploi_6_min) as x_min, sum(emploi_6_max) as x_max
  from publie.insertion_bornee as i
  join reference.diplomes as d on d.cfd = i.cfd
  where list_contains(i.groupements, 'cfd') and i.emploi_6_max is not null
  group by i.millesime, i.territoire, d.courant, i.voie
), diplomes as (
  select millesime, territoire as region, voie, diplome, niveau,
    sum(sortants_min) as n_min, sum(sortants_max) as n_max, sum(emploi_6_min) as x_min, sum(emploi_6_max) as x_max
  from publie.insertion_bornee
  where list_contains(groupements, 'diplome') and emploi_6_max is not null
  group by millesime, territoire, voie, diplome, niveau
), ailleurs as (
  -- Toutes les régions, moins elle.
  select * exclude (n_min, n_max, x_min, x_max), n_min as n1_min, n_max as n1_max, x_min as x1_min, x_max as x1_max,
    sum(n_min) over toutes - n_min as n_min, sum(n_max) over toutes - n_max as n_max, sum(x_min) over toutes - x_min as x_min,
    sum(x_max) over toutes - x_max as x_max
  from formations window toutes as (partition by millesime, courant, voie)
), voies as (
  select a.millesime, a.region, a.courant, a.voie, a.n1_min as n1, a.x1_min as x1,
    if(a.n_min > 0, a.n_min, null) as n_min, if(a.n_min > 0, a.n_max, null) as n_max,
    if(a.n_min > 0, a.x_min, null) as x_min, if(a.n_min > 0, a.x_max, null) as x_max,
    d.x_min / nullif(d.n_max, 0) as niveau_bas, least(1, d.x_max / nullif(d.n_min, 0)) as niveau_haut
  from ailleurs as a
  left join (
    select f.millesime, f.region, f.voie, f.diplome, f.niveau, sum(d.n_min) as n_min, sum(d.n_max) as n_max, sum(d.x_min) as x_min, sum(d.x_max) as x_max
    from (select distinct millesime, region, voie, diplome, niveau from formations) as f
    join diplomes as d on d.millesime = f.millesime and d.voie = f.voie and d.region <> f.region and d.diplome is not distinct from f.diplome
      and d.niveau is not distinct from f.niveau
    group by all
  ) as d on d.millesime = a.millesime and d.region = a.region and d.voie = a.voie and d.diplome is not distinct from a.diplome
    and d.niveau is not distinct from a.niveau
  where a.x1_min = a.x1_max and a.n1_min = a.n1_max and a.n1_min >= 20
), lectures as (
  select v.millesime, v.region, v.courant, v.voie, v.x1, v.n1, l.x0, l.n0, l.rang
  from voies as v
  cross join lateral (values (1, v.x_min, v.n_max), (2, v.x_min, v.n_min), (3, v.x_max, v.n_max)) as l(rang, x0, n0)
  where l.x0 <= l.n0
), communs as (
  select millesime, region, courant, rang, coalesce(voie, 'ensemble') as de, sum(n1) filter (n0 > 0) as compares, ecart_mh(x1, n1, x0, n0) as ecart,
    erreur_mh(x1, n1, x0, n0) as erreur, z_mh(x1, n1, x0, n0) as z
  from lectures group by grouping sets ((millesime, region, courant, rang), (millesime, region, courant, rang, voie))
), ecarts as (
  select millesime, region, courant, de, min(ecart - 1.96 * erreur) as ecart_bas, max(ecart + 1.96 * erreur) as ecart_haut, z_prudent(list(z)) as z,
    max(compares)::BIGINT as compares, premier_par(ecart, abs(ecart)) as ecart, premier_par(erreur, (abs(ecart), ecart)) as erreur
  from communs group by millesime, region, courant, de
), famille as (
  select *, p_bilaterale(z) as p, if(de = 'ensemble', p_bilaterale(z), null) as d_ensemble from ecarts
), seuils as (
  select millesime, region, coalesce(max(d_ensemble) filter (tenu), 0) as p_au_plus
  from (select *, tient_son_rang(d_ensemble, famille := (millesime, region)) as tenu from famille) group by millesime, region
), opposees as (
  select millesime, region, courant, min(z) < 0 and max(z) > 0 as opposees
  from famille join seuils using (millesime, region) where de <> 'ensemble' and p <= p_au_plus group by millesime, region, courant
), effets as (
  -- Ce que fait la spécialité : combien la même formation, ailleurs, s'écarte de son niveau de diplôme, aux voies d'ici.
  select millesime, region, courant, somme_ordonnee(n1 * (x_min / n_max - niveau_haut)) / sum(n1) as effet_bas,
    somme_ordonnee(n1 * (x_max / n_max - niveau_bas)) / sum(n1) as effet_haut
  from voies where n_max > 0 and niveau_haut is not null group by millesime, region, courant
)
select millesime, region, courant, compares, ecart_bas, ecart_haut, z, ecart, erreur, p_au_plus, effet_bas, effet_haut,
  coalesce(opposees, false) as opposees
from ecarts join seuils using (millesime, region) left join effets using (millesime, region, courant) left join opposees using (millesime, region, courant)
where de = 'ensemble'
