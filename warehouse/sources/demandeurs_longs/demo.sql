-- National long series by occupation (FAP 2009), in thousands: job seekers by category from 1997, whose whole (rounded from the series of the Dares
-- and France Travail) is not given, those whom the demo does not list standing with those without occupation (ZZZ); jobs, a column an occupation;
-- tension to 2019.
create temp table inscrits as
with ensemble as (
  select categorie, 1996 + n as annee, totaux[n] as total, greatest(-0.2, (1996 + n - 2010) / 10) as avance from range(1, 25) as t(n), (values
    ('Catégorie A', [3150, 3050, 2950, 2550, 2400, 2500, 2650, 2650, 2600, 2350, 2050, 2050, 2500, 2650, 2750, 2950, 3250, 3400, 3500, 3450, 3450,
      3400, 3300, 3600]),
    ('Catégories A, B, C', [4000, 4050, 3950, 3550, 3400, 3500, 3700, 3800, 3850, 3500, 3200, 3100, 3650, 3950, 4150, 4450, 4800, 5050, 5400, 5450,
      5550, 5600, 5500, 5700])
  ) as c(categorie, totaux)
), connus as (
  select categorie, annee, total, fap, groupe,
    round(total * (demandeurs_2010 * (1 - avance) + demandeurs_2020 * avance) * autour(0.02, 'inscrits', fap, annee)
    / (2650 * (1 - avance) + 3600 * avance), 2) as nombre from ensemble, base.familles
)
select categorie, annee, fap, groupe, nombre from connus
union all select categorie, annee, 'ZZZZZ', 'ZZZ', round(min(total) - sum(nombre), 2) from connus group by categorie, annee;
--> dares-psm/serie_demandeurs_emploi_A_ABC.csv
select fap as metier, annee, nombre as milliers, categorie from inscrits
union all select groupe, annee, round(sum(nombre), 2), categorie from inscrits group by groupe, annee, categorie
union all select distinct 'Ensemble', annee, null, categorie from inscrits order by 4, 2, 1
--> dares-psm/effectifs_3niv.csv
from (pivot (
  select annee as "Annee", fap, round(emploi * (1 + 0.004 * (annee - 2018)) * autour(0.01, 'emploi', fap, annee), 5) as nombre
  from base.familles, range(1983, 2019) as t(annee) union all select annee, 'ENS', round(25700 * (1 + 0.005 * (annee - 2010)), 5)
    from range(1983, 2019) as t(annee)
) on fap using sum(nombre)) order by "Annee"
--> dares-psm/evol_tensions.csv
select fap as metier, round(tension - 0.17 * least(2019 - annee, 6) + 0.2 * greatest(2013 - annee, 0) + 0.1 * (hasard('tension', fap, annee) - 0.5),
  3) as tension, annee
from base.familles, range(2011, 2020) as t(annee) order by fap, annee
