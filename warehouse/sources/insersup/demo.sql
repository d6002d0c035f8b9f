-- What becomes of graduates, as the JSON answer of InserSup: numbers as texts; `nd` under twenty leavers, `na` where the horizon is not reached; a
-- total row among degrees. Codes of universities in a range that the ministry has not reached.
--> formation/inserSup_formations_2021.json
with diplomes as (
  select *, round(etudiants * poids * autour(0.15, 'supérieur', uai, diplome, annee))::integer as inscrits,
    inscrits - round(inscrits * poursuite)::integer as sortants,
    emploi + 0.1 * (hasard('emploi', uai, diplome) - 0.5) + 0.03 * (hasard('emploi', uai, diplome, annee) - 0.5) as taux
  from (values ('2019-2020'), ('2020-2021')) as a(annee), (values ('0359901A', 'UNIVERSITE DE DEMONSTRATION EST', 1),
    ('0299902B', 'UNIVERSITE DE DEMONSTRATION OUEST', 0.7), ('0569903C', 'UNIVERSITE DE DEMONSTRATION SUD', 0.4),
    ('0229904D', 'ECOLE DE DEMONSTRATION NORD', 0.2)) as u(uai, nom, poids), (values
      ('2499001', 'GESTION', 'licence_pro', 'DEG', 'Sciences économiques, gestion', 210, 0.42, 0.62),
      ('2499002', 'RESEAUX ET INFORMATIQUE', 'licence_pro', 'STS', 'Sciences et technologies', 120, 0.4, 0.66),
      ('2499003', 'AGROALIMENTAIRE', 'licence_pro', 'STS', 'Sciences de la vie', 60, 0.36, 0.6),
      ('2599001', 'DROIT', 'master_LMD', 'DEG', 'Droit, sciences politiques', 320, 0.28, 0.48),
      ('2599002', 'MANAGEMENT', 'master_LMD', 'DEG', 'Sciences économiques, gestion', 380, 0.1, 0.68),
      ('2599003', 'INFORMATIQUE', 'master_LMD', 'STS', 'Sciences et technologies', 180, 0.12, 0.76),
      ('2599004', 'HISTOIRE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 90, 0.3, 0.4),
      ('2599005', 'PSYCHOLOGIE', 'master_LMD', 'SHS', 'Sciences humaines et sociales', 150, 0.12, 0.55),
      ('2599006', 'BRETON ET CELTIQUE', 'master_LMD', 'SHS', 'Lettres, langues, arts', 24, 0.3, 0.42),
      ('2699001', 'GENIE INDUSTRIEL', 'diplome_ingenieur', 'STS', 'Sciences et technologies', 130, 0.07, 0.78))
        as t(diplome, libelle, type, domaine, discipline, etudiants, poursuite, emploi) where poids = 1 or hasard('diplôme', uai, diplome) < 0.75
), montres as (
  select *, sortants < 20 as tu from diplomes
  union all select * replace ('tous_diplomes' as diplome, 'Ensemble' as libelle), sortants < 20 from diplomes qualify row_number()
    over (partition by uai, annee order by diplomes.diplome) = 1
)
select to_json({results: list({diplome: diplome, libelle_diplome: libelle, type_diplome_long: type, etablissement: uai, denomination_principale: nom,
  domaine: domaine,
  discipline: discipline, nb_inscrits: if(tu, 'nd', inscrits::varchar), nb_diplomes: if(tu, 'nd', round(inscrits * 0.86)::integer::varchar),
    nb_sortants: if(tu, 'nd', sortants::varchar),
  nb_poursuivants: if(tu, 'nd', (inscrits - sortants)::varchar), taux_poursuivant: if(tu, 'nd', virgule(100 * (inscrits - sortants) / inscrits, 1)),
    annee_universitaire: annee,
  nb_in_dsn_6: if(tu, 'nd', round(sortants * taux)::integer::varchar),
    nb_in_dsn_12: if(tu, 'nd', round(sortants * least(0.97, taux + 0.08))::integer::varchar),
  nb_in_dsn_18: if(tu, 'nd', round(sortants * least(0.97, taux + 0.12))::integer::varchar),
    nb_in_dsn_24: if(tu, 'nd', round(sortants * least(0.97, taux + 0.15))::integer::varchar),
  nb_in_dsn_30: case when tu then 'nd' when annee = '2020-2021' then 'na' else round(sortants * least(0.97, taux + 0.16))::integer::varchar end}
    order by annee, uai, diplome)}) as texte
from montres
