-- Tension by ROME card and bassin of 2021, decimal commas: the job seekers A to C of the country who look for a card, a share of those of its
-- families (the card that most look for four times another), and offers for one of them, more where tension is high. Small cells have no line, a few
-- no class for their training.
--> mobiville/cities-tension-utf8.csv
with passages as (
  select rome, left(famille, 5) as fap, if(rome in ('G1602', 'G1803', 'I1604', 'J1501', 'K1302', 'M1203', 'M1607', 'M1805'), 4, 1) as poids
  from (select rome, unnest(string_split(familles, ' ')) as famille from base.fiches_rome)
), parts as (
  select rome, demandeurs_2020 * 1580 * poids / sum(poids) over (partition by fap) as demandeurs, tension from passages join base.familles using (fap)
), marches as (
  select rome, sum(demandeurs) as demandeurs, 0.9 * exp(0.7 * sum(tension * demandeurs) / sum(demandeurs)) as ratio from parts group by rome
), cellules as (
  select rome, bassin, round(gens / 67e6 * demandeurs0 * autour(0.25, 'vivier', rome, bassin) * 4) / 4 as demandeurs,
    demandeurs * ratio * autour(0.25, 'offres', rome, bassin) as offres
  from (select rome, ratio, demandeurs as d from marches) as m(rome, ratio, demandeurs0),
    (select ancien_bassin as bassin, sum(population) as gens from base.communes group by ancien_bassin)
)
select 2021 as annee, rome, bassin, virgule(offres, 8) as offres, replace(demandeurs::varchar, '.', ',') as demandeurs_abc,
  least(5, 1 + floor(2 * offres / demandeurs))::integer as classe,
  entre(1, 5, hasard('embauches', rome, bassin)) as intensite_embauches,
  if(hasard('sans formation', rome, bassin) < 0.01, null, entre(1, 5, hasard('formation', rome, bassin))) as lien_formation,
  entre(1, 5, hasard('main_oeuvre', rome, bassin)) as manque_main_oeuvre, entre(1, 5, hasard('duree', rome, bassin)) as non_durabilite,
  entre(1, 5, hasard('conditions', rome, bassin)) as conditions_contraignantes,
    entre(1, 5, hasard('geographie', rome, bassin)) as inadequation_geographique
from cellules where demandeurs >= 11 and offres >= 11 order by bassin, rome
