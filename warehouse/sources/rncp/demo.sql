-- The registers of certifications, as their archive of the day: a fiche that another has replaced, two of the other register, which has no level.
create temp table fiches as select 'RNCP' || numero as "Numero_Fiche", * from base.certifications;
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Ancienne_Nouvelle_Certification_2025_09_01.csv
from (values ('RNCP80001', null, 'RNCP91001'), ('RNCP91001', 'RNCP80001', null))
  as t("Numero_Fiche", "Ancienne_Certification", "Nouvelle_Certification")
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Blocs_De_Compétences_2025_09_01.csv
select Numero_Fiche, Numero_Fiche || 'BC0' || bloc as "Bloc_Competences_Code",
  ['Préparer son activité', 'L''exercer en sécurité', 'En rendre compte'][bloc] || ' (démonstration)' as "Bloc_Competences_Libelle"
from fiches, range(1, 4) as blocs(bloc)
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Certificateurs_2025_09_01.csv
select Numero_Fiche, if(sorte = 'TP', 'Ministère chargé de l''emploi', 'Ministère de l''éducation nationale') || ' (démonstration)' as "Nom_Certificateur"
from fiches union all values ('RS9001', 'Branche de démonstration'), ('RS9002', 'Branche de démonstration')
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Formacode_2025_09_01.csv
select Numero_Fiche, formacode as "Formacode_Code" from fiches where formacode is not null union all values ('RS9001', '15234'), ('RS9002', '31768')
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Nsf_2025_09_01.csv
select Numero_Fiche, nsf as "Nsf_Code" from fiches where nsf is not null
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Rome_2025_09_01.csv
select Numero_Fiche, unnest(fiches) as "Codes_Rome_Code" from fiches
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_Standard_2025_09_01.csv
select Numero_Fiche, titre as "Intitule", sorte as "Abrege_Libelle", 'NIV' || niveau as "Nomenclature_Europe_Niveau", null as "Date_Decision",
  '31/08/2027' as "Date_Fin_Enregistrement",
  if(sorte = 'TP', 'Enregistrement sur demande', 'Enregistrement de droit') as "Type_Enregistrement", 'ACTIVE' as "Actif" from fiches
union all select 'RNCP80001', titre || ' (ancien)', sorte, 'NIV' || niveau, null, '31/08/2021', 'Enregistrement de droit', 'INACTIVE' from fiches
  where numero = '91001'
union all values ('RS9001', 'Test d''anglais de démonstration', null, null, null, '31/08/2027', 'Enregistrement sur demande', 'ACTIVE'),
  ('RS9002', 'Conduite de chariots (démonstration)', null, null, null, '31/08/2027', 'Enregistrement sur demande', 'ACTIVE')
--> formation/export-fiches-csv-2025-09-01.zip#export_fiches_CSV_VoixdAccès_2025_09_01.csv
select Numero_Fiche, unnest(if(apprentissage, ['Par expérience', 'En contrat d’apprentissage'], ['Par expérience'])) as "Si_Jury" from fiches
