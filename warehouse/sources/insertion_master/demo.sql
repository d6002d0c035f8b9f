-- The last survey of masters: universities of the demo by discipline at 18 and 30 months, `ns` under thirty answers; all universities beside.
--> formation/fr-esr-insertion_professionnelle-master.csv
with lignes as (
  select an.annee, u.uai, u.nom, d.*, h.mois, round(d.diplomes * u.poids * autour(0.3, 'master', u.uai, d.code_discipline, an.annee))::integer as n,
    least(99, round(d.taux - if(h.mois = 18, 5, 0) + 8 * (hasard('insertion', u.uai, d.code_discipline) - 0.5)))::integer as insertion
  from (values (2017), (2018)) as an(annee), (values ('0359901A', 'Démonstration Est', 1.0), ('0299902B', 'Démonstration Ouest', 0.7),
      ('UNIV', 'Toutes universités et établissements assimilés', 40)) as u(uai, nom, poids), (values
      ('disc02', 'Droit', 'Droit, économie et gestion', 70, 86, 2000), ('disc04', 'Gestion', 'Droit, économie et gestion', 90, 93, 2150),
      ('disc09', 'Psychologie', 'Sciences humaines et sociales', 40, 88, 1700), ('disc12', 'Ensemble sciences, technologies et santé',
      'Sciences, technologies et santé', 160, 92, 2050), ('disc16', 'Informatique', 'Sciences, technologies et santé', 60, 96, 2250))
      as d(code_discipline, discipline, domaine, diplomes, taux, paie), (values (18), (30)) as h(mois)
), montres as (select *, n < 30 as tu from lignes)
select annee, 'MASTER LMD' as diplome, uai, nom as etablissement, code_discipline, discipline, domaine, mois || ' mois après le diplôme' as situation,
  n as reponses, 78 as taux_reponse, if(tu, 'ns', insertion::varchar) as insertion, if(tu, 'ns', (insertion - 4)::varchar) as cadres,
  if(tu, 'ns', (insertion - 20)::varchar) as stables, if(tu, 'ns', '95') as temps_plein, if(tu, 'ns', (paie - if(mois = 18, 120, 0))::varchar) as salaire,
  if(tu, 'ns', '45') as hors_region from montres order by annee, uai, code_discipline, mois
