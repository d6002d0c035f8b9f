-- National context by occupation (FAP 2009). Contracts begun in a year for a hundred jobs by field, a group apart where it turns over more, near the
-- Dares' figures of 2014 (62 for all): the more begin, the more end by themselves. Net wages of 2017-2019 by the level of an occupation, fourth
-- character of its code.
create temp table groupes as
with codes as (select distinct groupe as metier from base.familles union all select 'Ensemble')
select metier, coalesce(map {'Ensemble': 62, 'A1Z': 140, 'S2Z': 160, 'T4Z': 200, 'T0Z': 35, 'U0Z': 60, 'U1Z': 600, 'V0Z': 250, 'V1Z': 110,
  'V5Z': 175}[metier],
  map {'A': 90, 'B': 18, 'C': 18, 'D': 18, 'E': 35, 'F': 25, 'G': 16, 'H': 13, 'J': 40, 'L': 25, 'M': 17, 'Q': 20, 'R': 50, 'S': 110, 'T': 120,
    'U': 200, 'V': 150,
    'W': 90}[metier[1]], 40) as embauches, least(0.97, 1 - 8 / (embauches - 4)) as courts from codes;
create temp table salaires as
select fap, groupe, map {'0': 1800, '2': 1400, '4': 1650, '6': 1500, '7': 2050, '8': 2100, '9': 3050}[fap[4]] as salaire from base.familles;
--> dares-psm/salaire_median_3niv.csv
select metier, annee, round(salaire * if(metier = 'Ensemble', 1, autour(0.03, metier)) * niveau)::integer as salaire from (
  select fap as metier, salaire from salaires union all select groupe, avg(salaire) from salaires group by groupe union all select 'Ensemble', 1800
), (values ('2003-2005', 0.81), ('2017-2019', 1)) as t(annee, niveau) order by metier, annee
--> dares-psm/evol_mmo.csv
with mouvements as (
  select metier, annee, embauches * autour(0.015, 'entree', metier, annee) as entree, embauches * autour(0.015, 'sortie', metier, annee) as sortie
  from groupes, (values (2013), (2014)) as t(annee)
)
select metier, sorte, annee, round(case sorte when 'Taux d''entrée' then entree when 'Taux de sortie' then sortie else (entree + sortie) / 2 end,
  2) as taux
from mouvements, (values ('Taux d''entrée'), ('Taux de sortie'), ('Taux de rotation')) as t(sorte) order by metier, annee, sorte
--> dares-psm/types_sorties.csv
select metier, motif, round(100 * poids / sum(poids) over (partition by metier), 2) as part from (
  select metier, motif, if(partie = 0, courts, (1 - courts) * partie) * if(metier = 'Ensemble', 1, autour(0.15, motif, metier)) as poids
  from groupes, (values ('Fins de CDD', 0), ('Démissions', 0.5), ('Fins de période d''essai', 0.14), ('Licenciements', 0.18),
    ('Autres sorties', 0.18)) as t(motif, partie)
) order by metier, motif
--> dares-psm/age_demandeur_emploi.csv
select metier, age, 100 * poids / sum(poids) over (partition by metier) as part from (
  select metier, age, partie * if(metier = 'Ensemble', 1, autour(0.15, age, metier)) as poids
  from groupes, (values ('15-24 ans', 14), ('25-29 ans', 15), ('30-49 ans', 45), ('50-54 ans', 11), ('55 ans ou plus', 15)) as t(age, partie)
) order by metier, age
