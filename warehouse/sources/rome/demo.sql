-- The ROME v3 and five cards of the 4.0, restricted to the demo's cards; mobilities are real, skills invented: those of its own, of its field (M18),
-- of its large field (M), and of a mobility, in both cards. As in the producer's file, M1805 has another name than in the v3, and A1101 comes from a
-- card that the demo's v3 lacks.
create temp table mobilites as
select mot[1:5] as de, mot[6:10] as vers, mot[11:] as type from (select unnest(string_split(
  'A1203A14051 A1203A14141 A1203K21112 A1401A14142 A1401A14162 A1405A14141 A1407A14101 A1409A14101 A1410A14071 A1410A14091 A1414A12031'
  || ' A1414A14051 A1414A14162 A1416A12032 A1416A14052 A1416A14072 A1416A14142 B1805K21112 C1109C11022 D1102D11042 D1102D11071 D1102H21021'
  || ' D1104D11021 D1104D11071 D1104G16021 D1104H21021 D1106D11022 D1106D11042 D1106D11071 D1106D15071 D1106G16031 D1107D11061 D1107D14011'
  || ' D1107D14062 D1202D12081 D1202D14032 D1208D12021 D1208D14032 D1401C11022 D1401D14072 D1401D14081 D1401K21112 D1401M16071 D1401N13032'
  || ' D1403C11022 D1403D14012 D1403D14072 D1403D14081 D1403D15011 D1403K21112 D1406D14081 D1406K21112 D1407C11021 D1407D14062 D1407K21111'
  || ' D1408D14011 D1408D14031 D1408D14062 D1408G13032 D1501D11061 D1501D14031 D1507D11061 D1507D15012 D1507G16031 D1507N11031 E1108K21112'
  || ' F1503D14072 F1503H22021 F1503H22061 F1503K21112 F1602D14072 F1602F12022 F1602F16051 F1602I13072 F1602K21112 F1605D14072 F1605F12022'
  || ' F1605F16021 F1605I13072 F1605K21112 F1606F12022 F1606F16091 F1606K21112 F1607D14072 F1607F12022 F1607H22062 F1607K21112 F1609F16062'
  || ' F1609K21112 F1610F12022 F1610F15032 F1610F16072 F1610K21112 F1703F12022 F1703K21112 G1202G12031 G1202K21112 G1203G12021 G1203K13031'
  || ' G1301K21112 G1301M13022 G1303D14072 G1303D14081 G1303G13012 G1303M13022 G1401K21112 G1601G14011 G1601K21112 G1602D11041 G1602G14012'
  || ' G1602G16011 G1602K21112 G1603D11061 G1603G14012 G1603G16022 G1603G18031 G1803G14012 G1803G16031 H1208D14072 H1208H11012 H1208H12091'
  || ' H1208I13041 H1208K21112 H1209D14072 H1209H11012 H1209H12081 H1209H12101 H1209H15041 H1209K21112 H1209M18052 H1210H11012 H1210H12082'
  || ' H1504H11012 H1504H12091 H1504K21112 H2202F15032 H2202H22062 H2202H29032 H2206D14072 H2206F15031 H2206H22021 H2206K21112 H2505K21112'
  || ' H2902H29131 H2903H22021 H2913H29021 H2913I13042 I1301I13041 I1301I16031 I1301K21112 I1304D14072 I1304H12082 I1304H12092 I1304I13012'
  || ' I1305D14072 I1305H11012 I1305H12082 I1305H12092 I1305H15041 I1305I13012 I1305I13042 I1305I13072 I1305K21112 I1307D14072 I1307F16051'
  || ' I1307H11012 I1307H12092 I1307K21112 I1307M18022 I1603I13042 I1603I16041 I1604I13042 I1604I16031 J1303M16011 J1501J15062 J1501K13011'
  || ' J1501K13021 J1506K21111 K1301J15012 K1301K21112 K1302G12032 K1302J13032 K1302J15012 K1302K13012 K1302K13031 K1302K13041 K1302K13052'
  || ' K1303G12032 K1303J13032 K1303J15012 K1303K13021 K1303K13041 K1304G16031 K1304K13022 K1304K13031 K1304K22041 K1305K13011 K1305K13021'
  || ' K1305K13031 K1305K21112 K2111M13022 K2204K13041 K2204K21112 M1203K21112 M1203M12042 M1204K21112 M1302G13011 M1501K21112 M1501M12032'
  || ' M1501M16041 M1601D14082 M1601M16072 M1604D14011 M1604K21112 M1604M15012 M1607D14011 M1607K21112 M1607M16042 M1802H11012 M1802M18051'
  || ' M1805M18022 N1103D15071 N1103N13032 N1301D14071 N1301M13022 N1303D14072 N1303K21112 N1303N13012 N4101N41031 N4103N41012'
, ' ')) as mot);
create temp table savoirs as
with items as (
  select rome, rome as de, unnest(range(9)) as n from base.fiches_rome union all select rome, left(rome, 3), unnest(range(6)) from base.fiches_rome
  union all select rome, rome[1], unnest(range(3)) from base.fiches_rome union all select unnest([de, vers]), de || vers, n from mobilites, range(4)
    as t(n)
)
select i.rome, i.de, i.n, 100000 + dense_rank() over (order by i.de, i.n) as item,
  ['Préparer le poste de travail', 'Règles d’hygiène et de sécurité', 'Contrôler la qualité du travail', 'Organiser une journée',
  'Conseiller un client', 'Entretenir le matériel', 'Lire un plan ou une fiche', 'Tenir un tableau de suivi', 'Former un nouvel arrivant'][n + 1]
    || ' (' || coalesce(f.libelle, i.de) || ')' as libelle
from items as i left join base.fiches_rome as f on f.rome = i.de;
create temp macro double(texte) as replace(texte, '''', '''''');
--> rome/unix_referentiel_code_rome_v347_utf8.csv
select rome as code, double(libelle) as libelle from base.fiches_rome order by rome
--> rome/unix_referentiel_appellation_v347_utf8.csv
select 800000 + ligne as appellation, double(libelle) as libelle, rome as code from base.fiches_rome order by rome
--> rome/unix_liens_rome_referentiels_v347_utf8.csv
select rome as code, item, 1 + item % 2 as referentiel from savoirs union all select rome, 500000 + ascii(rome), 5 from base.fiches_rome
union all select rome, 800000 + ligne, 4 from base.fiches_rome order by 1, 2
--> rome/unix_referentiel_competence_v347_utf8.csv
select distinct item, double(libelle) as libelle from savoirs where item % 2 = 0 order by item
--> rome/unix_referentiel_activite_v347_utf8.csv
select distinct item, double(libelle) as libelle from savoirs where item % 2 = 1 order by item
--> rome/unix_rubrique_mobilite_v347_utf8.csv
select de as code, vers as cible, null as appellation, null as appellation_cible, type from mobilites
--> rome/unix_referentiel_code_rome_v461_utf8.csv
from (values ('A1101', 'Conducteur / Conductrice d''engins agricoles', 'A1101', 'Emploi Blanc', null, null, null, null),
  ('A1203', 'Agent / Agente d’entretien des espaces verts', 'A1203', 'Emploi Vert', null, 'N', 'N', 'N'),
  ('A1416', 'Polyculteur-éleveur / Polycultrice-éleveuse', 'A1416', 'Emploi stratégique pour la Transition écologique', 'N', 'O', 'N', 'N'),
  ('M1805', 'Développeur / Développeuse informatique', 'M1805', 'Emploi Blanc', 'O', 'N', 'N', 'O'),
    ('M1855', 'Développeur / Développeuse web', 'M1805', 'Emploi Blanc', 'O', 'N', 'N', 'N')
) as t(code, libelle, code_parent, transition_eco, transition_num, transition_demo, emploi_reglemente, emploi_cadre)
