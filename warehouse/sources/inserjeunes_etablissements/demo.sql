-- Outcomes by school and by centre of apprentices, a file a year and route: « ensemble », then its two overlapping parts where a school teaches
-- apprentices too (adding them counts pupils twice). The first year has the employment of the months that follow, under no name; later ones have the
-- shares of three situations, `nd` where it is hidden.
create temp table centres as
select uai_demo(departement, 500 + n) as uai, 'Centre de formation d''apprentis de démonstration n° ' || (n + 1) || ', ' || commune as nom,
  uai as ecole
from range(62) as t(n) join base.ecoles on ordre = 1 + (n * 7) % 146;
create temp table taux as
with moyennes as (
  select e.uai, d.voie, d.millesime, avg(d.etudes) as etudes, avg(d.occupes) as attendu from base.enseignements as e
    join base.devenirs as d on d.cfd = e.cfd and d.region = '53'
  group by all
), voies as (
  select *, borne(attendu + 0.16 * (hasard('valeur', uai) - 0.5) + 0.06 * (hasard('valeur', uai, millesime) - 0.5), 0.05, 0.95) as emploi
    from moyennes
), ecoles as (
  select 'pro' as fichier, e.uai, e.nom, m.population, v.millesime, hasard('mixte', e.uai) <= 0.3 as mixte,
    case m.population when 'ensemble' then hasard('nd', e.uai) < 0.1 when 'dont apprentis' then hasard('apprentis', e.uai) >= 0.5
      else false end as tu,
    avg(v.etudes * m.part) / avg(m.part) as etudes, avg(v.attendu * m.part) / avg(m.part) as attendu, avg(v.emploi * m.part) / avg(m.part) as emploi
  from base.ecoles as e join voies as v using (uai) join (values ('ensemble', 'scolaire', 0.8), ('ensemble', 'apprentissage', 0.2),
    ('dont élèves en voie pro sco', 'scolaire', 1), ('dont apprentis', 'apprentissage', 1)) as m(population, voie, part) using (voie)
      where e.ordre <= 143 group by all
)
select * from ecoles where mixte or population = 'ensemble'
union all select 'apprentissage', c.uai, c.nom, null, v.millesime, false, hasard('nd', c.uai, v.millesime) < 0.2, v.etudes, v.attendu, v.emploi
from centres as c join voies as v on v.uai = c.ecole and v.voie = 'apprentissage';
create temp table affiches as
select fichier, millesime, uai as "n°UAI de l'établissement", nom as "Libellé de l'établissement", 'BRETAGNE' as "Région", population,
  round(100 * etudes)::integer as e,
  round(100 * emploi)::integer as t, round(100 * attendu)::integer as a, round((1 - etudes) * 100 * emploi)::integer as o, tu from taux order by all;
create temp macro montre(tu, n) as if(tu, 'nd', n::varchar);
--> inserjeunes/depp-2022-etablissements-2018_2019-pro.csv
select columns('UAI|Libellé|Région'), population as " ", if(tu, null, e) as "  ", if(tu, null, t) as "Taux", if(tu, null, a) as "Taux attendu",
  if(tu, null, t - a) as "Valeur ajoutée", if(tu, null, least(97, t + 7)) as "   ", if(tu, null, least(97, t + 11)) as "    ",
    if(tu, null, least(97, t + 15)) as "     "
from affiches where fichier = 'pro' and millesime = '2018_2019'
--> inserjeunes/depp-2022-etablissements-{millesime}-{fichier}.csv
select fichier, millesime, columns('UAI|Libellé|Région'), population as "Dont apprentis en EPLE", montre(tu, e) as "Taux de poursuite d'études",
  montre(tu, t) as "Taux",
  montre(tu, a) as "Taux attendu", montre(tu, t - a) as "Valeur ajoutée", montre(tu, e) as "Part en poursuite d'études",
  montre(tu, o) as "Part en emploi 6 mois après la sortie", montre(tu, 100 - e - o) as "Part des autres situations"
from affiches where millesime between '2019_2020' and '2022_2023' and (fichier = 'apprentissage' or millesime > '2019_2020')
