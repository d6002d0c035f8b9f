/** An occupation of the demo: FAP 2021 code at level 228 and the demo's own orders of magnitude. */
export interface Occupation {
  code: string;
  libelle: string;
  /** FAP 86 code (first three characters) and FAP 22 letter follow from the code. */
  groupe: string;
  domaine: string;
  /** BMO's own family letter, which is not the FAP letter. */
  famille: string;
  /** Weight of the occupation among the region's projects, per thousand. */
  poids: number;
  /** Share of projects thought difficult, and share of seasonal ones, 0 to 1. */
  difficulte: number;
  saison: number;
  /** Where it is found: c coast and tourism, a farming, i industry, m sea, v towns, p everywhere. */
  profil: string;
  /** Jobs in France, thousands. */
  emploi: number;
  /** Shares of women and of people aged 55 or more, 0 to 1. */
  femmes: number;
  seniors: number;
  /** Its share of the region's jobs over its share of the country's. */
  local: number;
}

/** An occupation that one enters untrained, as its name says. */
export const UNSKILLED = /(?:non|peu) qualifié|^Agents d.entretien|^Personnels de ménage/u;

export const FAMILLES: ReadonlyMap<string, string> = new Map([
  ['A', 'Fonctions administratives'],
  ['C', "Fonctions d'encadrement"],
  ['I', "Ouvriers des secteurs de l'industrie"],
  ['O', 'Ouvriers de la construction et du bâtiment'],
  ['S', 'Fonctions sociales et médico-sociales'],
  ['T', 'Autres techniciens et employés'],
  ['V', 'Fonctions liées à la vente, au tourisme et aux services'],
  ['Z', 'Autres métiers']
]);

/** Names of the FAP 22 fields and FAP 86 groups that the occupations below belong to. */
export const DOMAINES: ReadonlyMap<string, string> = pairs(`
A Agriculture, marine, pêche|B Bâtiment, travaux publics|C Électricité, électronique|D Mécanique, travail des métaux|E Industries de process|G Maintenance
H Ingénieurs, cadres et agents des fonctions transverses de l'industrie|J Transports, logistique et tourisme|L Gestion et administration des entreprises et des établissements publics
M Informatique et télécommunications|N Études et recherche|P Administration publique, professions juridiques, armée et police|Q Banque et assurances|R Commerce|S Hôtellerie, restauration, alimentation|T Services aux particuliers et aux collectivités
U Communication, information, art et spectacle|V Santé, action sociale, culturelle et sportive|W Enseignement, formation`);

export const GROUPES: ReadonlyMap<string, string> = pairs(`
A0X Agriculteurs, éleveurs, sylviculteurs, bûcherons|A1X Maraîchers, jardiniers, viticulteurs|A2X Techniciens et cadres de l'agriculture|A3X Marins, pêcheurs, aquaculteurs
B0X Ouvriers des travaux publics, du béton et de l'extraction|B1X Ouvriers du gros œuvre du bâtiment|B2X Ouvriers du second œuvre du bâtiment|B5X Conducteurs d'engins du bâtiment et des travaux publics
B6X Techniciens, agents de maîtrise et assimilés du bâtiment et des travaux publics|C0X Ouvriers de l'électricité et de l'électronique|C2X Techniciens, agents de maîtrise et assimilés de l'électricité et de l'électronique
D0X Ouvriers travaillant par enlèvement de métal|D1X Ouvriers travaillant par formage de métal|D2X Ouvriers de la mécanique et du traitement de surface|E3X Ouvriers des industries agro-alimentaires|E4X Autres ouvriers des industries de process
E5X Techniciens et agents de maîtrise des industries de process|G0A Ouvriers qualifiés de la maintenance|G0B Ouvriers de la réparation automobile|G1X Techniciens et agents de maîtrise de la maintenance
H0X Techniciens et ouvriers du contrôle qualité et du dessin industriel|H1X Ingénieurs et cadres techniques de l'industrie|J0X Ouvriers de la manutention|J3X Conducteurs de véhicules|J4X Employés commerciaux des transports et du tourisme
L0X Secrétaires|L1X Employés de la comptabilité|L2X Employés administratifs d'entreprise et d'administration publique|L4X Techniciens des services administratifs, comptables et financiers
L5X Cadres des services administratifs, comptables et financiers|M1X Techniciens de l'informatique|M2X Ingénieurs de l'informatique|N1X Cadres d'études et de recherche|QCX Commerciaux de la banque|R0X Caissiers, employés de libre service|R1X Vendeurs
R2X Attachés commerciaux et représentants|R3X Maîtrise des magasins et intermédiaires du commerce|R4X Cadres commerciaux et technico-commerciaux|S0X Bouchers, charcutiers, boulangers|S1X Cuisiniers
S2X Employés et agents de maîtrise de l'hôtellerie et de la restauration|T0X Coiffeurs, esthéticiens|T1X Personnels de ménage chez des particuliers|T2A Aides à domicile et auxiliaires de vie
T2B Assistants maternels, auxiliaires de puériculture, assistants familiaux et gardes à domicile|T3X Agents de gardiennage et de sécurité|T4X Agents d'entretien|T6X Employés des services divers|U1X Professionnels des arts et des spectacles
V0X Aides-soignants|V1X Infirmiers, sages-femmes|V3X Professions para-médicales|V4X Professionnels de l'action sociale et de l'orientation|V5X Professionnels de l'action culturelle, sportive et surveillants
W0X Enseignants|W1X Formateurs|D6X Techniciens et agents de maîtrise des industries mécaniques|J2X Facteurs|L3X Secrétaires de direction|L6X Dirigeants d'entreprises
P0X Employés administratifs des administrations publiques (catégorie C et assimilés)|P1X Professions intermédiaires administratives des administrations publiques (catégorie B et assimilés)
P2X Cadres des administrations publiques (catégorie A et assimilés)|P4X Armée, police, pompiers|QBX Gestionnaires de la banque et de l'assurance|S3X Patrons et cadres de l’hôtellerie et de la restauration|V2X Médecins, dentistes, vétérinaires et pharmaciens`);

/**
 * Code, label, family, weight per thousand, difficult %, seasonal %, profile, jobs in France (thousands), women %, aged 55 or more %, and how
 * much more of the region's jobs it makes than of the country's. Round figures near those published: projects by occupation (France Travail,
 * BMO 2025), jobs, women and ages (Dares, « Portraits statistiques des métiers »). Public servants and teachers, whom that survey does not
 * ask about, have no weight.
 */
const TABLE = `
A0X40|Agriculteurs|Z|30|52|66|a|260|26|24|1.3
A0X41|Eleveurs|Z|6.5|64|35|a|120|28|26|2.4
A0X43|Conducteurs d'engins agricoles ou forestiers|Z|2.5|70|45|a|35|5|16|1
A1X40|Maraîchers et horticulteurs|Z|14|40|84|a|95|45|16|1.8
A1X41|Jardiniers des espaces verts et naturels|Z|13|58|32|p|190|9|14|1
A1X42|Viticulteurs, arboriculteurs|Z|5|40|85|a|110|33|22|0.15
A2X70|Techniciens et agents d'encadrement d'exploitations agricoles|Z|2|60|12|a|40|30|16|1
A3X40|Pêcheurs et aquaculteurs|Z|7|52|62|m|20|12|16|3
A3X41|Marins|Z|3|60|40|m|15|6|16|2.5
B0X30|Ouvriers peu qualifiés de l'extraction et des travaux publics|O|4|45|16|p|70|2|13|1
B0X31|Ouvriers qualifiés de l'extraction et des travaux publics|O|3|70|10|p|140|2|15|1
B1X30|Maçons peu qualifiés|O|2|60|8|p|60|2|10|1
B1X31|Maçons qualifiés|O|6|82|3|p|180|1|15|1
B1X33|Charpentiers (métal et bois)|O|3.5|84|2|p|40|2|11|1
B1X34|Couvreurs|O|6|88|2|p|80|1|8|1
B2X32|Ouvriers en électricité du bâtiment|O|4|72|5|v|180|2|11|1
B2X33|Plombiers chauffagistes|O|5|76|5|p|160|2|11|1
B2X36|Ouvriers en peinture en bâtiment|O|2.5|66|5|p|130|6|14|1
B2X38|Ouvriers qualifiés en menuiserie et en agencement du BTP|O|6|68|4|p|140|4|14|1
B5X40|Conducteurs d'engins du bâtiment et des travaux publics|O|2.5|70|8|p|95|2|16|1
B6X73|Techniciens et agents de maîtrise de chantiers du BTP|T|1.2|72|1|v|90|9|16|1
B6X74|Conducteurs de travaux et chefs de chantier non cadres|T|3|74|1|v|110|8|16|1
C0X30|Ouvriers de l'électricité et de l'électronique|I|3|55|6|i|60|35|17|1.2
C2X70|Techniciens, agents de maîtrise et assimilés en électricité et en électronique|T|2|62|1|v|150|14|16|1
D0X31|Ouvriers qualifiés en conduite d'équipement d'usinage|I|1.7|76|2|i|80|14|16|1
D1X30|Ouvriers en chaudronnerie et tôlerie|I|4|84|1|i|90|4|14|1
D1X33|Soudeurs|I|2|84|2|i|85|5|16|1
D2X31|Ouvriers qualifiés en ajustement, montage et assemblage mécanique|I|2.2|64|4|i|120|20|16|1
D6X70|Techniciens en mécanique et travail des métaux|T|1|60|2|i|110|12|17|0.9
E3X20|Ouvriers peu qualifiés des industries agro-alimentaires|I|25|70|30|i|210|45|13|2.8
E3X40|Ouvriers qualifiés des industries agro-alimentaires|I|13|62|18|i|190|33|16|2.3
E4X32|Ouvriers du conditionnement, du tri et de l'emballage|I|5|48|38|i|140|45|15|1
E5X70|Techniciens des industries de process|T|2|60|4|i|170|35|16|1
G0A40|Ouvriers de la maintenance générale et mécanique|I|10|74|10|i|140|4|18|1
G0A43|Ouvriers polyvalents d'entretien du bâtiment|I|4|45|24|c|180|7|28|1
G0B40|Carrossiers automobiles|I|3|82|1|p|60|2|12|1
G0B41|Ouvriers mécaniciens de véhicules|I|10|76|3|p|210|2|11|1
G1X72|Techniciens et agents de maîtrise en maintenance générale et mécanique industrielle|T|2|78|1|i|260|7|17|1
G1X77|Techniciens et agents de maîtrise en maintenance électrique, électronique et automatismes|T|1.2|80|1|i|120|6|16|1
H0X40|Ouvriers qualifiés du contrôle qualité et de laboratoire|I|2|48|12|i|60|48|16|1
H1X90|Ingénieurs et cadres de fabrication et de la production|C|3|42|3|i|160|22|16|0.8
H1X93|Ingénieurs des méthodes de production, du contrôle qualité|C|0.8|50|1|v|160|35|16|0.8
J0X30|Manutentionnaires et déménageurs peu qualifiés|Z|8|26|56|p|190|22|14|1
J0X32|Conducteurs d’engins légers de déplacement de charges, cariste|Z|4|45|38|i|170|7|13|1
J0X33|Magasiniers et préparateurs de commandes peu qualifiés|Z|15|28|46|i|330|32|11|1
J0X34|Magasiniers et préparateurs de commande qualifiés|Z|4|46|24|i|290|22|14|1
J2X40|Facteurs et distributeurs de documents (non cadres)|Z|2|40|55|p|85|44|24|1
J3X40|Conducteurs de véhicules légers|Z|3.5|60|20|v|150|18|26|0.7
J3X41|Conducteurs de transport en commun sur route|Z|7.5|74|9|v|200|23|30|1
J3X42|Conducteurs et livreurs sur courte distance (hors distribution de documents)|Z|7.5|60|18|v|280|14|20|1
J3X43|Conducteurs routiers|Z|17|62|19|i|330|4|22|1
J4X63|Employés du tourisme et agent de billetterie des transports|V|4|58|86|c|45|70|10|0.9
L0X60|Secrétaires bureautiques et assimilés|A|14|26|18|v|420|96|26|1
L1X60|Employés de la comptabilité|A|7|54|2|v|310|84|20|1
L2X60|Agents d'accueil et d'information|A|7|38|58|c|260|84|20|1
L2X61|Agents administratifs|A|9|24|6|v|450|74|24|1
L3X80|Secrétaires de direction|A|1|30|4|v|150|95|23|0.8
L4X80|Techniciens des services administratifs|A|2.5|38|3|v|380|72|16|1
L4X81|Techniciens et agents de maîtrise des services financiers ou comptables|A|2.5|55|3|v|260|64|16|0.9
L5X90|Cadres administratifs, comptables et financiers (hors juristes)|C|2.5|42|1|v|610|54|18|0.75
L5X92|Cadres des ressources humaines et du recrutement|C|0.7|30|1|v|150|70|16|0.75
L6X00|Dirigeants de petites et moyennes entreprises de moins de 50 salariés|C|0|30|0|p|260|24|35|1
M1X80|Techniciens d'étude et de développement en informatique|A|5|66|1|v|110|22|7|1
M1X81|Techniciens de production, d'exploitation, d'installation, et de maintenance, support et services aux utilisateurs en informatique|A|4|52|1|v|150|17|11|1
M2X90|Ingénieurs et cadres d'étude, recherche et développement en informatique et télécom|C|9|34|1|v|420|21|8|0.8
N1X90|Ingénieurs et cadres d'étude, recherche et développement (industrie)|C|4|36|1|v|270|26|12|0.7
P0X61|Autres cadres C des administrations publiques|A|0|30|0|p|720|72|26|1
P1X81|Autres cadres B des administrations publiques|A|0|30|0|p|380|63|24|1
P2X90|Cadres A des administrations publiques (hors spécialités juridiques) et assimilés|C|0|30|0|v|470|55|25|0.9
P4X60|Agents de sécurité et de l'ordre public|T|0|30|0|p|430|17|6|1.2
QBX01|Gestionnaires de la banque et de l'assurance|A|1|35|6|v|240|64|17|0.9
QCX01|Employés et techniciens commerciaux de la banque|T|0.6|34|8|v|130|66|13|1
R0X60|Employés de libre service|V|24|44|56|c|320|45|12|1
R0X61|Caissiers|V|14|26|60|c|250|85|14|1
R1X60|Vendeurs en produits alimentaires|V|19|46|60|c|230|76|12|1
R1X61|Vendeurs en ameublement, équipement du foyer, bricolage|V|5|32|26|v|170|45|13|1
R1X62|Vendeurs en habillement et accessoires, articles de luxe, de sport, de loisirs et culturels|V|12|38|56|c|300|76|11|1
R1X68|Employés des services commerciaux|V|2|38|12|v|180|72|16|0.9
R2X80|Attachés commerciaux|V|9|50|3|v|410|42|16|1
R3X80|Maîtrise des magasins|C|2|52|12|v|210|52|16|1
R3X83|Professions intermédiaires du marketing et des services commerciaux (hors achats)|V|1.5|38|6|v|200|62|12|0.8
R3X84|Employés et professions intermédiaires de l'immobilier|V|4|44|16|c|160|62|20|1
R4X90|Cadres commerciaux, acheteurs et cadres de la mercatique|C|2.5|42|2|v|470|42|15|0.7
R4X91|Technico-commerciaux|C|3|54|1|v|150|30|16|1
S0X40|Bouchers|V|4|76|22|p|70|8|14|1
S0X42|Boulangers, pâtissiers|V|8|66|30|p|140|24|10|1
S1X20|Aides de cuisine et employés polyvalents de la restauration|V|46|50|52|c|390|62|13|1
S1X40|Cuisiniers|V|31|66|62|c|300|36|13|1
S2X60|Employés de l'hôtellerie|V|31|56|82|c|110|72|16|1
S2X61|Serveurs de cafés restaurants|V|57|52|82|c|270|60|7|1
S2X80|Agents de maîtrise de la restauration|V|2|62|50|c|60|48|13|1
S3X90|Patrons et cadres de l’hôtellerie et de la restauration|C|1|50|30|c|220|38|26|1.1
T0X60|Coiffeurs, esthéticiens|V|9|78|14|p|260|89|8|1
T1X60|Personnels de ménage chez des particuliers|V|16|70|24|c|170|93|36|0.8
T2A60|Aides à domicile et auxiliaires de vie|V|28|84|26|p|520|95|25|1
T2B60|Assistants maternels, auxiliaires de puériculture, assistants familiaux et gardes à domicile|V|9|46|6|v|390|96|27|1.2
T3X61|Agents de sécurité et de surveillance|V|8|72|24|v|180|14|18|0.6
T4X60|Agents d'entretien de locaux|V|38|62|28|p|1050|67|27|1
T4X61|Agents de service hospitaliers|V|16|54|32|p|310|82|21|1
T4X62|Ouvriers de l'assainissement et du traitement des déchets|V|7|66|38|c|90|12|19|1
T6X61|Employés des services divers|V|5|28|72|c|90|48|20|1
U1X80|Professionnels des spectacles|C|10|15|40|v|120|38|16|0.6
U1X91|Artistes (musique, danse, spectacles)|C|17|8|40|v|90|42|16|0.7
V0X60|Aides-soignants|S|29|70|26|p|480|90|16|1
V1X80|Infirmiers et sages-femmes|S|17|58|15|v|600|87|15|1
V2X90|Médecins|S|2.5|78|6|v|260|50|34|0.9
V3X70|Techniciens médicaux et préparateurs|S|3|60|4|v|130|75|16|1
V3X80|Autres professionnels para-médicaux|S|2.5|74|8|p|290|75|13|1.1
V4X83|Educateurs spécialisés et autres intervenants socio-éducatifs|S|8|62|22|v|290|68|16|1
V4X84|Aides médico-psychologiques|S|3|66|14|p|120|82|15|1
V4X85|Professionnels de l'action sociale|S|5|62|18|p|150|86|18|1
V5X81|Professionnels de l'animation socioculturelle|S|32|54|64|c|270|70|10|1
V5X82|Sportifs et animateurs sportifs|S|13|58|70|c|160|38|9|1
V5X84|Surveillants d'établissements scolaires et accompagnateurs des élèves en situation de handicap|S|4.5|26|4|p|240|76|13|1
W0X80|Professeurs des écoles|C|0|30|0|p|440|85|8|1
W0X90|Professeurs du secondaire|C|3|42|4|v|430|60|18|1
W0X92|Professeurs du supérieur|C|0|30|0|v|120|42|25|0.9
W1X80|Formateurs|S|7|80|5|v|200|50|24|1`;

export const OCCUPATIONS: readonly Occupation[] = TABLE.trim().split('\n').map(readOccupation);

/** Those that surveys of employers ask about. */
export const SURVEYED: readonly Occupation[] = OCCUPATIONS.filter(({ poids }) => poids > 0);

function readOccupation(line: string): Occupation {
  const [
    code = '',
    libelle = '',
    famille = '',
    poids,
    difficulte,
    saison,
    profil = '',
    emploi,
    femmes,
    seniors,
    local
  ] = line.split('|');
  return {
    code,
    libelle,
    groupe: code.slice(0, 3),
    domaine: code.slice(0, 1),
    famille,
    poids: Number(poids),
    difficulte: Number(difficulte) / 100,
    saison: Number(saison) / 100,
    profil,
    emploi: Number(emploi),
    femmes: Number(femmes) / 100,
    seniors: Number(seniors) / 100,
    local: Number(local)
  };
}

function pairs(text: string): Map<string, string> {
  return new Map(
    text
      .trim()
      .split(/[|\n]/)
      .map((item): [string, string] => [item.slice(0, item.indexOf(' ')), item.slice(item.indexOf(' ') + 1)])
  );
}
