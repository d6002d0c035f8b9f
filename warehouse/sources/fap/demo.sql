-- FAP 2021, whose finest level cuts a few occupations of the demo, and FAP 2009.
create temp table domaines as
from liste('A Agriculture, marine, pêche|B Bâtiment, travaux publics|C Électricité, électronique|D Mécanique, travail des métaux'
    || '|E Industries de process|F Matériaux souples, bois, industries graphiques|G Maintenance'
    || '|H Ingénieurs, cadres et agents des fonctions transverses de l''industrie|J Transports, logistique et tourisme'
    || '|L Gestion et administration des entreprises et des établissements publics|M Informatique et télécommunications|N Études et recherche'
    || '|P Administration publique, professions juridiques, armée et police|Q Banque et assurances|R Commerce'
    || '|S Hôtellerie, restauration, alimentation|T Services aux particuliers et aux collectivités|U Communication, information, art et spectacle'
    || '|V Santé, action sociale, culturelle et sportive|W Enseignement, formation');
create temp table groupes as
from liste('A0X Agriculteurs, éleveurs, sylviculteurs, bûcherons|A1X Maraîchers, jardiniers, viticulteurs'
    || '|A2X Techniciens et cadres de l''agriculture|A3X Marins, pêcheurs, aquaculteurs'
    || '|B0X Ouvriers des travaux publics, du béton et de l''extraction|B1X Ouvriers du gros œuvre du bâtiment'
    || '|B2X Ouvriers du second œuvre du bâtiment|B5X Conducteurs d''engins du bâtiment et des travaux publics'
    || '|B6X Techniciens, agents de maîtrise et assimilés du bâtiment et des travaux publics|C0X Ouvriers de l''électricité et de l''électronique'
    || '|C2X Techniciens, agents de maîtrise et assimilés de l''électricité et de l''électronique|D0X Ouvriers travaillant par enlèvement de métal'
    || '|D1X Ouvriers travaillant par formage de métal|D2X Ouvriers de la mécanique et du traitement de surface'
    || '|E3X Ouvriers des industries agro-alimentaires|E4X Autres ouvriers des industries de process'
    || '|E5X Techniciens et agents de maîtrise des industries de process|G0A Ouvriers qualifiés de la maintenance'
    || '|G0B Ouvriers de la réparation automobile|G1X Techniciens et agents de maîtrise de la maintenance'
    || '|H0X Techniciens et ouvriers du contrôle qualité et du dessin industriel|H1X Ingénieurs et cadres techniques de l''industrie'
    || '|J0X Ouvriers de la manutention|J3X Conducteurs de véhicules|J4X Employés commerciaux des transports et du tourisme|L0X Secrétaires'
    || '|L1X Employés de la comptabilité|L2X Employés administratifs d''entreprise et d''administration publique'
    || '|L4X Techniciens des services administratifs, comptables et financiers|L5X Cadres des services administratifs, comptables et financiers'
    || '|M1X Techniciens de l''informatique|M2X Ingénieurs de l''informatique|N1X Cadres d''études et de recherche|QCX Commerciaux de la banque'
    || '|R0X Caissiers, employés de libre service|R1X Vendeurs|R2X Attachés commerciaux et représentants'
    || '|R3X Maîtrise des magasins et intermédiaires du commerce|R4X Cadres commerciaux et technico-commerciaux'
    || '|S0X Bouchers, charcutiers, boulangers|S1X Cuisiniers|S2X Employés et agents de maîtrise de l''hôtellerie et de la restauration'
    || '|T0X Coiffeurs, esthéticiens|T1X Personnels de ménage chez des particuliers|T2A Aides à domicile et auxiliaires de vie'
    || '|T2B Assistants maternels, auxiliaires de puériculture, assistants familiaux et gardes à domicile|T3X Agents de gardiennage et de sécurité'
    || '|T4X Agents d''entretien|T6X Employés des services divers|U1X Professionnels des arts et des spectacles|V0X Aides-soignants'
    || '|V1X Infirmiers, sages-femmes|V3X Professions para-médicales|V4X Professionnels de l''action sociale et de l''orientation'
    || '|V5X Professionnels de l''action culturelle, sportive et surveillants|W0X Enseignants|W1X Formateurs'
    || '|D6X Techniciens et agents de maîtrise des industries mécaniques|J2X Facteurs|L3X Secrétaires de direction|L6X Dirigeants d''entreprises'
    || '|P0X Employés administratifs des administrations publiques (catégorie C et assimilés)'
    || '|P1X Professions intermédiaires administratives des administrations publiques (catégorie B et assimilés)'
    || '|P2X Cadres des administrations publiques (catégorie A et assimilés)|P4X Armée, police, pompiers'
    || '|QBX Gestionnaires de la banque et de l''assurance|S3X Patrons et cadres de l’hôtellerie et de la restauration'
    || '|V2X Médecins, dentistes, vétérinaires et pharmaciens');
--> fap/Intitules_FAP2021.csv
with details as (
  from (values ('A0X41', 'a', 'Eleveurs de bovins ou d''équidés'), ('A0X41', 'b', 'Eleveurs de lapins et volailles'),
    ('A0X41', 'c', 'Eleveurs de porcins'), ('S0X42', 'a', 'Boulangers'), ('S0X42', 'b', 'Pâtissiers'), ('V1X80', 'a', 'Infirmiers'),
    ('V1X80', 'b', 'Sages-femmes')) as t(code, suite, nom)
)
select m.code || coalesce(t.suite, '') as code_fap341, coalesce(t.nom, m.libelle) as nom_fap341, m.code as code_fap228, m.libelle as nom_fap228,
  g.code as code_fap86, g.libelle as nom_fap86,
  d.code as code_fap22, d.libelle as nom_fap22
from base.metiers as m left join details as t on t.code = m.code left join groupes as g on g.code = left(m.code, 3) left
  join domaines as d on d.code = m.code[1] order by code_fap341
--> fap/Intitules_FAP2009.csv
select fap as code_fap225, f.libelle as nom_fap225, groupe as code_fap87, groupe_libelle as nom_fap87, d.code as code_fap22, d.libelle as nom_fap22
from base.familles as f left join domaines as d on d.code = f.fap[1] order by fap
