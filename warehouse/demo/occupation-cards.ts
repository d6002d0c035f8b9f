/** Cards, families and passages of the demo's occupations: real codes and labels (ROME v3, FAP 2009), restricted to what the demo teaches. */
export interface Card {
  rome: string;
  libelle: string;
  /** Families of the card; with the qualifications (0 to 9) that lead to each when the card alone does not tell. */
  families: readonly { fap: string; qualifications: string }[];
}

export interface Family {
  fap: string;
  libelle: string;
  group: string;
  groupLabel: string;
}

/** ROME card, label, families. */
const CARD_TABLE = `
A1203|Entretien des espaces verts|A1Z41
A1401|Aide agricole de production fruitière ou viticole|A1Z42
A1405|Arboriculture et viticulture|A1Z42
A1407|Élevage bovin ou équin|A0Z41
A1409|Élevage de lapins et volailles|A0Z41
A1410|Élevage ovin ou caprin|A0Z41
A1414|Horticulture et maraîchage|A1Z40
A1416|Polyculture, élevage|A0Z40:0123456 A2Z70:789
B1805|Stylisme|U1Z82
C1102|Conseil clientèle en assurances|Q0Z60:0123456 Q1Z81:789
C1109|Rédaction et gestion en assurances|Q0Z60:0123456 Q1Z81:789
D1102|Boulangerie - viennoiserie|S0Z20:125 S0Z42:0346789
D1104|Pâtisserie, confiserie, chocolaterie et glacerie|S0Z20:125 S0Z42:0346789
D1106|Vente en alimentation|R1Z60
D1107|Vente en gros de produits frais|R1Z60
D1202|Coiffure|T0Z60
D1208|Soins esthétiques et corporels|T0Z60
D1401|Assistanat commercial|L0Z60:0123456 L3Z80:789
D1403|Relation commerciale auprès de particuliers|R2Z83
D1406|Management en force de vente|R4Z90
D1407|Relation technico-commerciale|R2Z80:0123456 R4Z91:789
D1408|Téléconseil et télévente|R1Z67
D1501|Animation de vente|R0Z60:0123456 R2Z83:789
D1507|Mise en rayon libre-service|R0Z60
E1103|Communication|U0Z80:012345678 U0Z90:9
E1108|Traduction, interprétariat|U0Z81
F1202|Direction de chantier du BTP|B6Z73:012345678 B7Z91:9
F1503|Réalisation - installation d'ossatures bois|B0Z21:125 B2Z43:0346789
F1602|Électricité bâtiment|B3Z20:125 B4Z43:0346789
F1605|Montage de réseaux électriques et télécoms|B3Z20:125 B4Z43:0346789
F1606|Peinture en bâtiment|B3Z20:125 B4Z44:0346789
F1607|Pose de fermetures menuisées|B3Z20:125 B4Z42:0346789
F1609|Pose de revêtements souples|B3Z20:125 B4Z44:0346789
F1610|Pose et restauration de couvertures|B0Z21:125 B2Z44:0346789
F1703|Maçonnerie|B0Z21:125 B2Z40:0346789
G1202|Animation d'activités culturelles ou ludiques|V5Z81
G1203|Animation de loisirs auprès d'enfants ou d'adolescents|V5Z81
G1301|Conception de produits touristiques|J5Z80
G1303|Vente de voyages|J5Z62:56 J5Z80:01234789
G1401|Assistance de direction d'hôtel-restaurant|S3Z90
G1601|Management du personnel de cuisine|S1Z80
G1602|Personnel de cuisine|S1Z40
G1603|Personnel polyvalent en restauration|S1Z20
G1803|Service en restauration|S2Z61
H1101|Assistance et support technique client|G1Z70:012345678 H0Z91:9
H1208|Intervention technique en études et conception en automatisme|G1Z70
H1209|Intervention technique en études et développement électronique|C2Z70
H1210|Intervention technique en études, recherche et développement|E2Z70
H1504|Intervention technique en contrôle essai qualité en électricité et électronique|C1Z40:0123456 C2Z70:789
H2102|Conduite d'équipement de production alimentaire|E0Z21:125 E1Z42:0346789
H2202|Conduite d'équipement de fabrication de l'ameublement et du bois|F2Z20:0125 F3Z41:346789
H2206|Réalisation de menuiserie bois et tonnellerie|B3Z20:125 B4Z42:0346789
H2505|Encadrement d'équipe ou d'atelier en matériaux souples|F5Z70
H2902|Chaudronnerie - tôlerie|D0Z20:125 D2Z40:0346789
H2903|Conduite d'équipement d'usinage|D0Z20:125 D1Z41:0346789
H2913|Soudage manuel|D2Z42:0346789 D3Z20:125
I1301|Installation et maintenance d'ascenseurs|G1Z70
I1304|Installation et maintenance d'équipements industriels et d'exploitation|G1Z70
I1305|Installation et maintenance électronique|G1Z70
I1307|Installation et maintenance télécoms et courants faibles|G1Z70
I1603|Maintenance d'engins de chantier, levage, manutention et de machines agricoles|D3Z20:125 G0B41:0346 G1Z70:789
I1604|Mécanique automobile et entretien de véhicules|D3Z20:125 G0B41:0346 G1Z70:789
J1303|Assistance médico-technique|V0Z60
J1501|Soins d'hygiène, de confort du patient|V0Z60
J1506|Soins infirmiers généralistes|V1Z80
K1301|Accompagnement médicosocial|V0Z60
K1302|Assistance auprès d'adultes|T2A60
K1303|Assistance auprès d'enfants|T2B60
K1304|Services domestiques|T1Z60
K1305|Intervention sociale et familiale|T2A60
K2111|Formation professionnelle|W1Z80
K2204|Nettoyage de locaux|T4Z60
M1203|Comptabilité|L1Z60:0123456 L4Z81:78 L5Z90:9
M1204|Contrôle de gestion|L5Z90
M1302|Direction de petite ou moyenne entreprise|L6Z00
M1501|Assistanat en ressources humaines|L2Z61:0123456 L4Z80:789
M1601|Accueil et renseignements|L2Z60
M1604|Assistanat de direction|L3Z80
M1607|Secrétariat|L0Z60:0123456 L3Z80:789
M1802|Expertise et support en systèmes d'information|M2Z90
M1805|Études et développement informatique|M0Z60:0123456 M1Z80:78 M2Z90:9
N1103|Magasinage et préparation de commandes|J0Z20:125 J1Z40:0346 J1Z80:789
N1301|Conception et organisation de la chaîne logistique|J4Z80:0123478 J5Z80:56 J6Z92:9
N1303|Intervention technique d'exploitation logistique|J4Z80
N4101|Conduite de transport de marchandises sur longue distance|J3Z43
N4103|Conduite de transport en commun sur route|J3Z41`;

/** FAP 2009: code, label, group, label of the group. */
const FAMILY_TABLE = `
A0Z40|Agriculteurs salariés|A0Z|Agriculteurs, éleveurs, sylviculteurs, bûcherons
A0Z41|Éleveurs salariés|A0Z|Agriculteurs, éleveurs, sylviculteurs, bûcherons
A1Z40|Maraîchers, horticulteurs salariés|A1Z|Maraîchers, jardiniers, viticulteurs
A1Z41|Jardiniers salariés|A1Z|Maraîchers, jardiniers, viticulteurs
A1Z42|Viticulteurs, arboriculteurs salariés|A1Z|Maraîchers, jardiniers, viticulteurs
A2Z70|Techniciens et agents d'encadrement d'exploitations agricoles|A2Z|Techniciens et cadres de l'agriculture
B0Z21|Ouvriers non qualifiés du gros œuvre du bâtiment|B0Z|Ouvriers non qualifiés du gros œuvre du bâtiment, des travaux publics, du béton et de l'extraction
B2Z40|Maçons|B2Z|Ouvriers qualifiés du gros œuvre du bâtiment
B2Z43|Charpentiers (bois)|B2Z|Ouvriers qualifiés du gros œuvre du bâtiment
B2Z44|Couvreurs|B2Z|Ouvriers qualifiés du gros œuvre du bâtiment
B3Z20|Ouvriers non qualifiés du second œuvre du bâtiment|B3Z|Ouvriers non qualifiés du second œuvre du bâtiment
B4Z42|Menuisiers et ouvriers de l'agencement et de l'isolation|B4Z|Ouvriers qualifiés du second œuvre du bâtiment
B4Z43|Électriciens du bâtiment|B4Z|Ouvriers qualifiés du second œuvre du bâtiment
B4Z44|Ouvriers qualifiés de la peinture et de la finition du bâtiment|B4Z|Ouvriers qualifiés du second œuvre du bâtiment
B6Z73|Chefs de chantier, conducteurs de travaux (non cadres)|B6Z|Techniciens et agents de maîtrise du bâtiment et des travaux publics
B7Z91|Ingénieurs du bâtiment et des travaux publics, chefs de chantier et conducteurs de travaux (cadres)|B7Z|Cadres du bâtiment et des travaux publics
C1Z40|Ouvriers qualifiés de l'électricité et de l'électronique|C1Z|Ouvriers qualifiés de l'électricité et de l'électronique
C2Z70|Techniciens en électricité et en électronique|C2Z|Techniciens et agents de maîtrise de l'électricité et de l'électronique
D0Z20|Ouvriers non qualifiés travaillant par enlèvement ou formage de métal|D0Z|Ouvriers non qualifiés travaillant par enlèvement ou formage de métal
D1Z41|Ouvriers qualifiés travaillant par enlèvement de métal|D1Z|Ouvriers qualifiés travaillant par enlèvement de métal
D2Z40|Chaudronniers, tôliers, traceurs, serruriers, métalliers, forgerons|D2Z|Ouvriers qualifiés travaillant par formage de métal
D2Z42|Soudeurs|D2Z|Ouvriers qualifiés travaillant par formage de métal
D3Z20|Ouvriers non qualifiés métallerie, serrurerie, montage|D3Z|Ouvriers non qualifiés de la mécanique
E0Z21|Ouvriers non qualifiés des industries agro-alimentaires|E0Z|Ouvriers non qualifiés des industries de process
E1Z42|Autres ouvriers qualifiés des industries agro-alimentaires (hors transformation des viandes)|E1Z|Ouvriers qualifiés des industries de process
E2Z70|Techniciens des industries de process|E2Z|Techniciens et agents de maîtrise des industries de process
F2Z20|Ouvriers non qualifiés du travail du bois et de l'ameublement|F2Z|Ouvriers non qualifiés du travail du bois et de l'ameublement
F3Z41|Ouvriers qualifiés du travail du bois et de l'ameublement|F3Z|Ouvriers qualifiés du travail du bois et de l'ameublement
F5Z70|Techniciens et agents de maîtrise des matériaux souples, du bois et des industries graphiques|F5Z|Techniciens et agents de maîtrise des matériaux souples, du bois et des industries graphiques
G0B41|Mécaniciens et électroniciens de véhicules|G0B|Ouvriers qualifiés de la réparation automobile
G1Z70|Techniciens et agents de maîtrise de la maintenance et de l'environnement|G1Z|Techniciens et agents de maîtrise de la maintenance
H0Z91|Cadres techniques de la maintenance et de l'environnement|H0Z|Ingénieurs et cadres techniques de l'industrie
J0Z20|Ouvriers non qualifiés de l'emballage et manutentionnaires|J0Z|Ouvriers non qualifiés de la manutention
J1Z40|Ouvriers qualifiés du magasinage et de la manutention|J1Z|Ouvriers qualifiés de la manutention
J1Z80|Responsables magasinage|J1Z|Ouvriers qualifiés de la manutention
J3Z41|Conducteurs de transport en commun sur route|J3Z|Conducteurs de véhicules
J3Z43|Conducteurs routiers|J3Z|Conducteurs de véhicules
J4Z80|Responsables logistiques (non cadres)|J4Z|Agents d'exploitation des transports
J5Z62|Employés des transports et du tourisme|J5Z|Agents administratifs et commerciaux des transports et du tourisme
J5Z80|Techniciens des transports et du tourisme|J5Z|Agents administratifs et commerciaux des transports et du tourisme
J6Z92|Ingénieurs et cadres de la logistique, du planning et de l'ordonnancement|J6Z|Cadres des transports, de la logistique et navigants de l'aviation
L0Z60|Secrétaires bureautiques et assimilés|L0Z|Secrétaires
L1Z60|Employés de la comptabilité|L1Z|Employés de la comptabilité
L2Z60|Agents d'accueil et d'information|L2Z|Employés administratifs d'entreprise
L2Z61|Agents administratifs divers|L2Z|Employés administratifs d'entreprise
L3Z80|Secrétaires de direction|L3Z|Secrétaires de direction
L4Z80|Techniciens des services administratifs|L4Z|Techniciens des services administratifs, comptables et financiers
L4Z81|Techniciens des services comptables et financiers|L4Z|Techniciens des services administratifs, comptables et financiers
L5Z90|Cadres administratifs, comptables et financiers (hors juristes)|L5Z|Cadres des services administratifs, comptables et financiers
L6Z00|Dirigeants de petites et moyennes entreprises|L6Z|Dirigeants d'entreprises
M0Z60|Employés et opérateurs en informatique|M0Z|Employés et opérateurs de l'informatique
M1Z80|Techniciens d'étude et de développement en informatique|M1Z|Techniciens de l'informatique
M2Z90|Ingénieurs et cadres d'étude, recherche et développement en informatique, chefs de projets informatiques|M2Z|Ingénieurs de l'informatique
Q0Z60|Employés de la banque et des assurances|Q0Z|Employés de la banque et des assurances
Q1Z81|Techniciens des assurances|Q1Z|Techniciens de la banque et des assurances
R0Z60|Employés de libre service|R0Z|Caissiers, employés de libre service
R1Z60|Vendeurs en produits alimentaires|R1Z|Vendeurs
R1Z67|Télévendeurs|R1Z|Vendeurs
R2Z80|Attachés commerciaux|R2Z|Attachés commerciaux et représentants
R2Z83|Représentants auprès des particuliers|R2Z|Attachés commerciaux et représentants
R4Z90|Cadres commerciaux, acheteurs et cadres de la mercatique|R4Z|Cadres commerciaux et technico-commerciaux
R4Z91|Ingénieurs et cadres technico-commerciaux|R4Z|Cadres commerciaux et technico-commerciaux
S0Z20|Apprentis et ouvriers non qualifiés de l'alimentation (hors industries agro-alimentaires)|S0Z|Bouchers, charcutiers, boulangers
S0Z42|Boulangers, pâtissiers|S0Z|Bouchers, charcutiers, boulangers
S1Z20|Aides de cuisine, apprentis de cuisine et employés polyvalents de la restauration|S1Z|Cuisiniers
S1Z40|Cuisiniers|S1Z|Cuisiniers
S1Z80|Chefs cuisiniers|S1Z|Cuisiniers
S2Z61|Serveurs de cafés restaurants|S2Z|Employés et agents de maîtrise de l'hôtellerie et de la restauration
S3Z90|Cadres de l'hôtellerie et de la restauration|S3Z|Patrons et cadres d'hôtels, cafés, restaurants
T0Z60|Coiffeurs, esthéticiens|T0Z|Coiffeurs, esthéticiens
T1Z60|Employés de maison et personnels de ménage|T1Z|Employés de maison
T2A60|Aides à domicile et aides ménagères|T2A|Aides à domicile et aides ménagères
T2B60|Assistantes maternelles|T2B|Assistantes maternelles
T4Z60|Agents d'entretien de locaux|T4Z|Agents d'entretien
U0Z80|Assistants de communication|U0Z|Professionnels de la communication et de l'information
U0Z81|Interprètes|U0Z|Professionnels de la communication et de l'information
U0Z90|Cadres de la communication|U0Z|Professionnels de la communication et de l'information
U1Z82|Graphistes, dessinateurs, stylistes, décorateurs et créateurs de supports de communication visuelle|U1Z|Professionnels des arts et des spectacles
V0Z60|Aides-soignants|V0Z|Aides-soignants
V1Z80|Infirmiers|V1Z|Infirmiers, sages-femmes
V5Z81|Professionnels de l'animation socioculturelle|V5Z|Professionnels de l'action culturelle, sportive et surveillants
W1Z80|Formateurs|W1Z|Formateurs`;

/** Diploma code, then the cards that Certif Info gives it: three at most here; H2100 is a field and no card, and some diplomas have none. */
const DIPLOMA_TABLE = `
50022139>G1602 50022142>H2100+H2102 50022141>D1104 50023447>F1503+H2202 50025218>I1604 50025524>F1602+F1605 50031224>D1106+D1107 50033204>K1303 50033411>K1302+K1305 50023327>F1606+F1609
50033616>D1202 50321130>A1405+A1410 40022106>G1601+G1602 40033403>G1401+G1603+G1803 40022105>D1102+D1104 40023405>F1503+F1607 40023102>F1202 40023304>F1503+F1606 40024203>B1805+H2505 40025007>I1304
40025106>H2903 40025214>I1604 40025219>I1603 40025411>H2902+H2913 40025510>F1602+H1504 40025515>I1305+I1307 40025513>I1305+I1307 40030004>D1401+M1203 40031106>N1103+N1303 40031107>N4101
40031213>D1403+D1408 40031214>D1403+D1408 40031212>D1408+M1601 40033003>K1302 40033004>K1302 40033006>G1202+G1203 40033603>D1208 40321004>A1407+A1409 40333003>G1202+K1302 01022105>G1602
01033002>K1302 01025002>I1301 01022111>D1106 01025406>H2913 32020008>D1407 32020111>H1208+H1210 32023012>F1202 32025010>I1304 32025520>H1101+H1209 32025516>H1101+H1209
32031212>D1401+D1406 32031213>D1401+D1501 32031311>C1102+C1109 32031408>M1203 32031409>M1203+M1501 32032002>E1103 32032409>M1604 32033204>K1301 32033426>G1301+G1303 26031403>M1203+M1204`;

/** Mobilities of the ROME between these cards: from, to, 1 near or 2 evolution. */
const MOBILITY_TABLE = `
A1203A14051 A1203A14141 A1203K21112 A1401A14142 A1401A14162 A1405A14141 A1407A14101 A1409A14101 A1410A14071 A1410A14091 A1414A12031 A1414A14051 A1414A14162 A1416A12032 A1416A14052 A1416A14072 A1416A14142 B1805K21112
C1109C11022 D1102D11042 D1102D11071 D1102H21021 D1104D11021 D1104D11071 D1104G16021 D1104H21021 D1106D11022 D1106D11042 D1106D11071 D1106D15071 D1106G16031 D1107D11061 D1107D14011 D1107D14062 D1202D12081 D1202D14032
D1208D12021 D1208D14032 D1401C11022 D1401D14072 D1401D14081 D1401K21112 D1401M16071 D1401N13032 D1403C11022 D1403D14012 D1403D14072 D1403D14081 D1403D15011 D1403K21112 D1406D14081 D1406K21112 D1407C11021 D1407D14062
D1407K21111 D1408D14011 D1408D14031 D1408D14062 D1408G13032 D1501D11061 D1501D14031 D1507D11061 D1507D15012 D1507G16031 D1507N11031 E1108K21112 F1503D14072 F1503H22021 F1503H22061 F1503K21112 F1602D14072 F1602F12022
F1602F16051 F1602I13072 F1602K21112 F1605D14072 F1605F12022 F1605F16021 F1605I13072 F1605K21112 F1606F12022 F1606F16091 F1606K21112 F1607D14072 F1607F12022 F1607H22062 F1607K21112 F1609F16062 F1609K21112 F1610F12022
F1610F15032 F1610F16072 F1610K21112 F1703F12022 F1703K21112 G1202G12031 G1202K21112 G1203G12021 G1203K13031 G1301K21112 G1301M13022 G1303D14072 G1303D14081 G1303G13012 G1303M13022 G1401K21112 G1601G14011 G1601K21112
G1602D11041 G1602G14012 G1602G16011 G1602K21112 G1603D11061 G1603G14012 G1603G16022 G1603G18031 G1803G14012 G1803G16031 H1208D14072 H1208H11012 H1208H12091 H1208I13041 H1208K21112 H1209D14072 H1209H11012 H1209H12081
H1209H12101 H1209H15041 H1209K21112 H1209M18052 H1210H11012 H1210H12082 H1504H11012 H1504H12091 H1504K21112 H2202F15032 H2202H22062 H2202H29032 H2206D14072 H2206F15031 H2206H22021 H2206K21112 H2505K21112 H2902H29131
H2903H22021 H2913H29021 H2913I13042 I1301I13041 I1301I16031 I1301K21112 I1304D14072 I1304H12082 I1304H12092 I1304I13012 I1305D14072 I1305H11012 I1305H12082 I1305H12092 I1305H15041 I1305I13012 I1305I13042 I1305I13072
I1305K21112 I1307D14072 I1307F16051 I1307H11012 I1307H12092 I1307K21112 I1307M18022 I1603I13042 I1603I16041 I1604I13042 I1604I16031 J1303M16011 J1501J15062 J1501K13011 J1501K13021 J1506K21111 K1301J15012 K1301K21112
K1302G12032 K1302J13032 K1302J15012 K1302K13012 K1302K13031 K1302K13041 K1302K13052 K1303G12032 K1303J13032 K1303J15012 K1303K13021 K1303K13041 K1304G16031 K1304K13022 K1304K13031 K1304K22041 K1305K13011 K1305K13021
K1305K13031 K1305K21112 K2111M13022 K2204K13041 K2204K21112 M1203K21112 M1203M12042 M1204K21112 M1302G13011 M1501K21112 M1501M12032 M1501M16041 M1601D14082 M1601M16072 M1604D14011 M1604K21112 M1604M15012 M1607D14011
M1607K21112 M1607M16042 M1802H11012 M1802M18051 M1805M18022 N1103D15071 N1103N13032 N1301D14071 N1301M13022 N1303D14072 N1303K21112 N1303N13012 N4101N41031 N4103N41012`;

export const CARDS: readonly Card[] = lines(CARD_TABLE).map((line) => {
  const [rome = '', libelle = '', families = ''] = line.split('|');
  return {
    rome,
    libelle,
    families: families.split(' ').map((item) => ({ fap: item.slice(0, 5), qualifications: item.slice(6) }))
  };
});

export const FAMILIES_2009: readonly Family[] = lines(FAMILY_TABLE).map((line) => {
  const [fap = '', libelle = '', group = '', groupLabel = ''] = line.split('|');
  return { fap, libelle, group, groupLabel };
});

/** Cards of a diploma, by its code. */
export const CARDS_OF_DIPLOMA: ReadonlyMap<string, readonly string[]> = new Map(
  words(DIPLOMA_TABLE).map((item) => [item.slice(0, 8), item.slice(9).split('+')])
);

export const MOBILITIES: readonly { from: string; to: string; kind: string }[] = words(MOBILITY_TABLE).map((item) => ({
  from: item.slice(0, 5),
  to: item.slice(5, 10),
  kind: item.slice(10)
}));

function lines(text: string): string[] {
  return text.trim().split('\n');
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
