-- Validation of experience, in the template: flows of one year, not a cohort, candidates before a jury having filed one or two years earlier; some
-- lines under five persons.
--> formation/vae_2023-2024.csv
with recevables as (
  select *, round(fichiers * autour(0.06, 'vae', annee, numero))::integer as recevables from base.certifications
    join (values ('90101', 'Éducation nationale', 210), ('90102', 'Éducation nationale', 150), ('90103', 'Éducation nationale', 64),
      ('90104', 'Éducation nationale', 4), ('90111', 'Emploi', 130), ('90112', 'Emploi', 22), ('90121', 'Santé et affaires sociales', 190),
      ('90122', 'Santé et affaires sociales', 85), ('90131', 'Agriculture', 3)) as t(numero, certificateur, fichiers) using (numero),
      (values (2023), (2024)) as a(annee)
), jures as (select *, round(recevables * 0.62 * autour(0.08, 'jury', annee, numero))::integer as presentes from recevables)
select annee, 'region:53' as territoire, certificateur, 'rncp:' || numero as certification, titre as intitule, recevables, presentes,
  round(presentes * 0.63)::integer as valides,
  least(presentes - round(presentes * 0.63), round(presentes * 0.24))::integer as partielles from jures order by annee, numero
