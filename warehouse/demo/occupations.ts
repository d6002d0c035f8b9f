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
}

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
M Informatique et télécommunications|N Études et recherche|Q Banque et assurances|R Commerce|S Hôtellerie, restauration, alimentation|T Services aux particuliers et aux collectivités
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
W0X Enseignants|W1X Formateurs`);

/** Code, label, family, weight per thousand, difficult %, seasonal %, profile, jobs in France (thousands). */
const TABLE = `
A0X40|Agriculteurs|Z|34|52|66|a|260
A0X41|Eleveurs|Z|8|64|35|a|120
A0X43|Conducteurs d'engins agricoles ou forestiers|Z|4|70|45|a|35
A1X40|Maraîchers et horticulteurs|Z|16|40|84|a|95
A1X41|Jardiniers des espaces verts et naturels|Z|13|58|32|p|190
A2X70|Techniciens et agents d'encadrement d'exploitations agricoles|Z|2|60|12|a|40
A3X40|Pêcheurs et aquaculteurs|Z|7|52|62|m|20
A3X41|Marins|Z|3|60|40|m|15
B0X30|Ouvriers peu qualifiés de l'extraction et des travaux publics|O|4|45|16|p|70
B1X30|Maçons peu qualifiés|O|4|60|8|p|60
B1X31|Maçons qualifiés|O|7|82|3|p|180
B1X33|Charpentiers (métal et bois)|O|4|84|2|p|40
B1X34|Couvreurs|O|7|88|2|p|80
B2X32|Ouvriers en électricité du bâtiment|O|5|72|5|v|180
B2X33|Plombiers chauffagistes|O|6|76|5|p|160
B2X36|Ouvriers en peinture en bâtiment|O|4|66|5|p|130
B2X38|Ouvriers qualifiés en menuiserie et en agencement du BTP|O|7|68|4|p|140
B5X40|Conducteurs d'engins du bâtiment et des travaux publics|O|4|70|8|p|95
B6X73|Techniciens et agents de maîtrise de chantiers du BTP|T|2|72|1|v|90
B6X74|Conducteurs de travaux et chefs de chantier non cadres|T|3|74|1|v|110
C0X30|Ouvriers de l'électricité et de l'électronique|I|3|55|6|i|60
C2X70|Techniciens, agents de maîtrise et assimilés en électricité et en électronique|T|3|62|1|v|150
D0X31|Ouvriers qualifiés en conduite d'équipement d'usinage|I|2|76|2|i|80
D1X30|Ouvriers en chaudronnerie et tôlerie|I|4|84|1|i|90
D1X33|Soudeurs|I|4|84|2|i|85
D2X31|Ouvriers qualifiés en ajustement, montage et assemblage mécanique|I|3|64|4|i|120
E3X20|Ouvriers peu qualifiés des industries agro-alimentaires|I|27|70|30|i|210
E3X40|Ouvriers qualifiés des industries agro-alimentaires|I|14|62|18|i|190
E4X32|Ouvriers du conditionnement, du tri et de l'emballage|I|9|48|38|i|140
E5X70|Techniciens des industries de process|T|4|60|4|i|170
G0A40|Ouvriers de la maintenance générale et mécanique|I|8|74|10|i|140
G0A43|Ouvriers polyvalents d'entretien du bâtiment|I|4|45|24|c|180
G0B40|Carrossiers automobiles|I|3|82|1|p|60
G0B41|Ouvriers mécaniciens de véhicules|I|10|76|3|p|210
G1X72|Techniciens et agents de maîtrise en maintenance générale et mécanique industrielle|T|4|78|1|i|260
G1X77|Techniciens et agents de maîtrise en maintenance électrique, électronique et automatismes|T|3|80|1|i|120
H0X40|Ouvriers qualifiés du contrôle qualité et de laboratoire|I|2|48|12|i|60
H1X93|Ingénieurs des méthodes de production, du contrôle qualité|C|2|50|1|v|160
J0X30|Manutentionnaires et déménageurs peu qualifiés|Z|8|26|56|p|190
J0X33|Magasiniers et préparateurs de commandes peu qualifiés|Z|15|28|46|i|330
J0X34|Magasiniers et préparateurs de commande qualifiés|Z|5|46|24|i|290
J3X41|Conducteurs de transport en commun sur route|Z|6|74|9|v|200
J3X42|Conducteurs et livreurs sur courte distance (hors distribution de documents)|Z|6|60|18|v|280
J3X43|Conducteurs routiers|Z|15|62|19|i|330
J4X63|Employés du tourisme et agent de billetterie des transports|V|4|58|86|c|45
L0X60|Secrétaires bureautiques et assimilés|A|13|26|18|v|420
L1X60|Employés de la comptabilité|A|6|54|2|v|310
L2X60|Agents d'accueil et d'information|A|7|38|58|c|260
L2X61|Agents administratifs|A|9|24|6|v|450
L4X80|Techniciens des services administratifs|A|4|38|3|v|380
L5X90|Cadres administratifs, comptables et financiers (hors juristes)|C|4|42|1|v|610
L5X92|Cadres des ressources humaines et du recrutement|C|2|30|1|v|150
M1X80|Techniciens d'étude et de développement en informatique|A|5|66|1|v|110
M1X81|Techniciens de production, d'exploitation, d'installation, et de maintenance, support et services aux utilisateurs en informatique|A|4|52|1|v|150
M2X90|Ingénieurs et cadres d'étude, recherche et développement en informatique et télécom|C|9|34|1|v|420
N1X90|Ingénieurs et cadres d'étude, recherche et développement (industrie)|C|4|36|1|v|270
QCX01|Employés et techniciens commerciaux de la banque|T|3|34|8|v|130
R0X60|Employés de libre service|V|24|44|56|c|320
R0X61|Caissiers|V|13|26|60|c|250
R1X60|Vendeurs en produits alimentaires|V|17|46|60|c|230
R1X61|Vendeurs en ameublement, équipement du foyer, bricolage|V|5|32|26|v|170
R1X62|Vendeurs en habillement et accessoires, articles de luxe, de sport, de loisirs et culturels|V|12|38|56|c|300
R2X80|Attachés commerciaux|V|7|50|3|v|410
R3X80|Maîtrise des magasins|C|3|52|12|v|210
R4X91|Technico-commerciaux|C|3|54|1|v|150
S0X40|Bouchers|V|4|76|22|p|70
S0X42|Boulangers, pâtissiers|V|8|66|30|p|140
S1X20|Aides de cuisine et employés polyvalents de la restauration|V|42|50|52|c|390
S1X40|Cuisiniers|V|28|66|62|c|300
S2X60|Employés de l'hôtellerie|V|31|56|82|c|110
S2X61|Serveurs de cafés restaurants|V|64|52|82|c|330
S2X80|Agents de maîtrise de la restauration|V|3|62|50|c|60
T0X60|Coiffeurs, esthéticiens|V|9|78|14|p|260
T1X60|Personnels de ménage chez des particuliers|V|14|70|24|c|170
T2A60|Aides à domicile et auxiliaires de vie|V|26|84|26|p|520
T2B60|Assistants maternels, auxiliaires de puériculture, assistants familiaux et gardes à domicile|V|9|46|6|v|420
T3X61|Agents de sécurité et de surveillance|V|8|72|24|v|180
T4X60|Agents d'entretien de locaux|V|45|62|28|p|1050
T4X61|Agents de service hospitaliers|V|16|54|32|p|310
T4X62|Ouvriers de l'assainissement et du traitement des déchets|V|7|66|38|c|90
T6X61|Employés des services divers|V|5|28|72|c|90
U1X80|Professionnels des spectacles|C|10|15|40|v|120
U1X91|Artistes (musique, danse, spectacles)|C|17|8|40|v|90
V0X60|Aides-soignants|S|32|70|26|p|480
V1X80|Infirmiers et sages-femmes|S|17|58|15|v|600
V3X70|Techniciens médicaux et préparateurs|S|3|60|4|v|130
V4X83|Educateurs spécialisés et autres intervenants socio-éducatifs|S|8|62|22|v|290
V4X84|Aides médico-psychologiques|S|5|66|14|p|120
V5X81|Professionnels de l'animation socioculturelle|S|32|54|64|c|270
V5X82|Sportifs et animateurs sportifs|S|13|58|70|c|160
V5X84|Surveillants d'établissements scolaires et accompagnateurs des élèves en situation de handicap|S|5|26|4|p|240
W0X90|Professeurs du secondaire|C|3|42|4|v|430
W1X80|Formateurs|S|7|80|5|v|200`;

export const OCCUPATIONS: readonly Occupation[] = TABLE.trim().split('\n').map(readOccupation);

function readOccupation(line: string): Occupation {
  const [code = '', libelle = '', famille = '', poids, difficulte, saison, profil = '', emploi] = line.split('|');
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
    emploi: Number(emploi)
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
