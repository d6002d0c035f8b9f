-- Lignes de qualification (1 à 9) de la table de la Dares où mène un diplôme de ce niveau. 3, ouvriers qualifiés ; 6, employés qualifiés ; 7, techniciens ; 8, agents
-- de maîtrise ; 9, cadres. La ligne 0 (non dite) ne relie aucun diplôme. La 4 (ouvriers très qualifiés) non plus : dans 34 fiches, elle est rangée avec les
-- cadres, et « CAP Cuisine » menait par elle aux patrons et cadres. Un niveau 6 (licence, diplôme d'État) va aux professions intermédiaires et aux cadres ; le BUT, comme le
-- BTS, aux techniciens. D'une certification sans niveau (répertoire spécifique), aucune ligne n'est écartée.
create or replace macro qualifications_diplome(niveau, but) as case
  when niveau <= 3 then [3, 6] when niveau = 4 then [3, 6, 7] when niveau = 5 or but then [7, 8] when niveau = 6 then [8, 9] when niveau >= 7 then [9]
  else [1, 2, 3, 4, 5, 6, 7, 8, 9] end;

-- Famille qu'un diplôme de ce niveau n'ouvre pas, d'après son nom, là où la table ne distingue pas les qualifications (FAP 2009, ou toutes les lignes d'une fiche) :
-- pas d'encadrement ni de techniciens au niveau 3, pas de cadres aux niveaux 4 et 5, pas d'ouvriers au-dessus de 4.
create or replace macro famille_hors_niveau(niveau, nom) as case
  when niveau <= 3 then regexp_matches(nom, '^(Techniciens|Agents de ma[iî]trise|Ma[iî]trise|Ma[iî]tres d.hôtel|Chefs|Responsable|Secrétaires de direction|Attachés)')
    or regexp_matches(nom, '^(Ingénieurs|Autres cadres|Cadres|Patrons|Dirigeants|Directeurs)')
  when niveau = 4 then regexp_matches(nom, '^(Ingénieurs|Cadres|Patrons|Dirigeants|Directeurs)')
  when niveau >= 5 then regexp_matches(nom, '^Ouvriers (non|peu|qualifiés)') or (niveau = 5 and regexp_matches(nom, '^(Ingénieurs|Cadres|Patrons|Dirigeants)'))
  else false end;

-- Métiers (ROME) des diplômes d'État et des bacs de la santé, du social et de l'animation, par le début de leur code (CFD) : la BCN et le RNCP les nomment trop autrement pour
-- que leurs intitulés se rejoignent. Chaque ligne est lue dans la fiche citée du RNCP (francecompetences.fr/recherche/rncp/<numéro>). Le code d'un
-- BPJEPS ou d'un DEJEPS ne dit pas la spécialité : il mène, à parts égales, aux métiers de toutes.
create or replace macro diplomes_etat() as table
  select * from (values
    ('56033102', 'J1501', 35830), ('46033104', 'J1501', 35830), ('56033103', 'J1304', 35832), ('46033105', 'J1304', 35832),
    ('56033104', 'J1305', 36542), ('56033105', 'J1305', 36542), ('26033101', 'J1506', 8940), ('36033102', 'J1506', 8940),
    ('5603320', 'J1501', 36004), ('5603320', 'K1301', 36004), ('5603320', 'K1302', 36004), ('5603320', 'K1303', 36004),
    ('40033003', 'J1501', 37231), ('40033003', 'K1301', 37231), ('40033003', 'K1302', 37231),
    ('40033004', 'J1501', 37231), ('40033004', 'K1301', 37231), ('40033004', 'K1302', 37231),
    ('40033007', 'J1501', 37231), ('40033007', 'K1301', 37231), ('40033007', 'K1302', 37231),
    ('46033202', 'K1207', 492), ('46033205', 'K1207', 492), ('46033203', 'K1305', 4503), ('46033206', 'K1305', 4503),
    ('26033206', 'K1201', 34826), ('32033205', 'K1201', 34826),
    ('446', 'G1202', 28557), ('446', 'G1203', 28557), ('446', 'G1204', 28573), ('336', 'G1203', 4900), ('336', 'K1206', 4900), ('336', 'G1204', 4863)
  ) as liens(cfd, rome, fiche);
