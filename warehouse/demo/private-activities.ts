/** One sub-class of NAF rév. 2 of the demo's private sector: labels as the Urssaf shortens them, weights invented. */
export interface PrivateActivity {
  ape: string;
  /** Share of its A17 position, before scaling. */
  weight: number;
  /** Jobs of a mean establishment. */
  size: number;
  libelle: string;
  secteur: string;
  na17: string;
  na38: string;
  na88: string;
}

const TEXT = `
1013A|5|60|GS1|C1|CA|Préparation industrielle de produits à base de viande
1051A|3|90|GS1|C1|CA|Fabrication de lait liquide et de produits frais
1071C|5|6|GS1|C1|CA|Boulangerie et boulangerie-pâtisserie
1085Z|2|40|GS1|C1|CA|Fabrication de plats préparés
1091Z|1|30|GS1|C1|CA|Fabrication d'aliments pour animaux de ferme
1920Z|1|60|GS1|C2|CD|Raffinage du pétrole
2611Z|2|50|GS1|C3|CI|Fabrication de composants électroniques
2733Z|2|40|GS1|C3|CJ|Fabrication de matériel d'installation électrique
2825Z|3|30|GS1|C3|CK|Fabrication équipements aérauliques et frigorifiques industriels
2910Z|3|300|GS1|C4|CL|Construction de véhicules automobiles
3011Z|2|200|GS1|C4|CL|Construction de navires et de structures flottantes
3012Z|1|20|GS1|C4|CL|Construction de bateaux de plaisance
1392Z|1|12|GS1|C5|CB|Fabrication d'articles textiles, sauf habillement
1623Z|2|15|GS1|C5|CC|Fabrication de charpentes et d'autres menuiseries
1812Z|1|10|GS1|C5|CC|Autre imprimerie (labeur)
2059Z|2|40|GS1|C5|CE|Fabrication d'autres produits chimiques n.c.a.
2120Z|1|120|GS1|C5|CF|Fabrication de préparations pharmaceutiques
2229A|3|30|GS1|C5|CG|Fabrication de pièces techniques à base de matières plastiques
2361Z|2|25|GS1|C5|CG|Fabrication d'éléments en béton pour la construction
2511Z|3|20|GS1|C5|CH|Fabrication de structures métalliques et de parties de structures
2562B|3|16|GS1|C5|CH|Mécanique industrielle
3109B|1|8|GS1|C5|CM|Fabrication autres meubles & industries connexes de l'ameublement
3320A|2|12|GS1|C5|CM|Installation structures métalliques, chaudronnées et tuyauterie
3513Z|2|40|GS1|DE|DZ|Distribution d'électricité
3600Z|2|25|GS1|DE|EZ|Captage, traitement et distribution d'eau
3811Z|3|40|GS1|DE|EZ|Collecte des déchets non dangereux
4120A|3|6|GS2|FZ|FZ|Construction de maisons individuelles
4211Z|2|40|GS2|FZ|FZ|Construction de routes et autoroutes
4321A|4|8|GS2|FZ|FZ|Travaux d'installation électrique dans tous locaux
4322A|3|5|GS2|FZ|FZ|Travaux d'installation d'eau et de gaz en tous locaux
4332A|3|5|GS2|FZ|FZ|Travaux de menuiserie bois et PVC
4334Z|2|5|GS2|FZ|FZ|Travaux de peinture et vitrerie
4391B|3|6|GS2|FZ|FZ|Travaux de couverture par éléments
4399C|5|6|GS2|FZ|FZ|Travaux de maçonnerie générale et gros oeuvre de bâtiment
4511Z|2|10|GS3|GZ|GZ|Commerce de voitures et de véhicules automobiles légers
4520A|2|4|GS3|GZ|GZ|Entretien et réparation de véhicules automobiles légers
4638B|2|20|GS3|GZ|GZ|Commerce de gros alimentaire spécialisé divers
4669B|2|12|GS3|GZ|GZ|Commerce de gros de fournitures et équipements industriels divers
4711D|5|25|GS3|GZ|GZ|Supermarchés
4711F|5|150|GS3|GZ|GZ|Hypermarchés
4722Z|1|4|GS3|GZ|GZ|Comm. détail viandes & produits à base de viande (magas. spéc.)
4752B|2|25|GS3|GZ|GZ|Comm. détail de quincaillerie, peintures et verres (mag.> 400 m2)
4771Z|2|4|GS3|GZ|GZ|Commerce de détail d'habillement en magasin spécialisé
4773Z|3|6|GS3|GZ|GZ|Commerce de détail produits pharmaceutiques (magasin spécialisé)
4910Z|1|60|GS5|HZ|HZ|Transport ferroviaire interurbain de voyageurs
4931Z|2|120|GS5|HZ|HZ|Transports urbains et suburbains de voyageurs
4941A|5|25|GS5|HZ|HZ|Transports routiers de fret interurbains
4941B|2|12|GS5|HZ|HZ|Transports routiers de fret de proximité
5210B|2|25|GS5|HZ|HZ|Entreposage et stockage non frigorifique
5229B|1|20|GS5|HZ|HZ|Affrètement et organisation des transports
5310Z|3|40|GS5|HZ|HZ|Activ. poste dans le cadre d'une obligation de service universel
5510Z|3|9|GS4|IZ|IZ|Hôtels et hébergement similaire
5530Z|1|8|GS4|IZ|IZ|Terrains de camping et parcs pour caravanes, véhicules de loisirs
5610A|5|6|GS4|IZ|IZ|Restauration traditionnelle
5610C|3|7|GS4|IZ|IZ|Restauration de type rapide
5630Z|1|3|GS4|IZ|IZ|Débits de boissons
5814Z|1|15|GS5|JZ|JA|Édition de revues et périodiques
6110Z|2|60|GS5|JZ|JB|Télécommunications filaires
6201Z|2|8|GS5|JZ|JC|Programmation informatique
6202A|4|20|GS5|JZ|JC|Conseil en systèmes et logiciels informatiques
6311Z|1|15|GS5|JZ|JC|Traitement de données, hébergement et activités connexes
6419Z|4|9|GS5|KZ|KZ|Autres intermédiations monétaires
6512Z|4|50|GS5|KZ|KZ|Autres assurances
6622Z|2|4|GS5|KZ|KZ|Activités des agents et courtiers d'assurances
6820A|3|25|GS5|LZ|LZ|Location de logements
6831Z|2|4|GS5|LZ|LZ|Agences immobilières
6910Z|2|5|GS5|MN|MA|Activités juridiques
6920Z|4|12|GS5|MN|MA|Activités comptables
7010Z|2|10|GS5|MN|MA|Activités des sièges sociaux
7022Z|2|4|GS5|MN|MA|Conseil pour les affaires et autres conseils de gestion
7112B|5|14|GS5|MN|MA|Ingénierie, études techniques
7120B|2|15|GS5|MN|MA|Analyses, essais et inspections techniques
7219Z|1|25|GS5|MN|MB|Recherche-développement : autres sciences physiques et naturelles
7311Z|1|6|GS5|MN|MC|Activités des agences de publicité
7500Z|1|5|GS5|MN|MC|Activités vétérinaires
7729Z|1|15|GS5|MN|NZ|Location et location-bail autres biens personnels et domestiques
7820Z|7|30|GS6|MN|NZ|Activités des agences de travail temporaire
7830Z|1|15|GS5|MN|NZ|Autre mise à disposition de ressources humaines
8010Z|2|30|GS5|MN|NZ|Activités de sécurité privée
8121Z|4|40|GS5|MN|NZ|Nettoyage courant des bâtiments
8130Z|2|5|GS5|MN|NZ|Services d'aménagement paysager
8430A|2|150|GS7|OQ|OZ|Activités générales de sécurité sociale
8532Z|2|40|GS7|OQ|PZ|Enseignement secondaire technique ou professionnel
8559A|2|10|GS7|OQ|PZ|Formation continue d'adultes
8610Z|5|180|GS7|OQ|QA|Activités hospitalières
8621Z|1|3|GS7|OQ|QA|Activité des médecins généralistes
8623Z|1|3|GS7|OQ|QA|Pratique dentaire
8710A|4|55|GS7|OQ|QB|Hébergement médicalisé pour personnes âgées
8790B|2|20|GS7|OQ|QB|Hébergement social pour adultes, familles en difficultés et autre
8810A|4|30|GS7|OQ|QB|Aide à domicile
8810C|3|70|GS7|OQ|QB|Aide par le travail
8891A|2|9|GS7|OQ|QB|Accueil de jeunes enfants
8899B|2|16|GS7|OQ|QB|Action sociale sans hébergement n.c.a.
9001Z|1|5|GS5|RU|RZ|Arts du spectacle vivant
9312Z|3|3|GS5|RU|RZ|Activités de clubs de sports
9499Z|4|5|GS5|RU|SZ|Autres organisations fonctionnant par adhésion volontaire
9602A|3|3|GS5|RU|SZ|Coiffure
9609Z|1|4|GS5|RU|SZ|Autres services personnels n.c.a.`;

/** Labels of sectors, the code first, as in the producer's file. */
const SECTORS = `
GS1 Industrie
GS2 Construction
GS3 Commerce
GS4 Hôtellerie-restauration
GS5 Autres services marchands hors intérim
GS6 Intérim
GS7 Services non marchands
C1 Industries agro-alimentaires
C2 Cokéfaction et raffinage
C3 Equipements électriques, électroniques, informatiques
C4 Fabrication de matériels de transport
C5 autres produits industriels
DE Industries extractives, énergie, eau
FZ Construction
GZ Commerce
HZ Transports
IZ Hébergement et restauration
JZ Information et communication
KZ Activités financières et d'assurance
LZ Activités immobilières
MN Activités scientifiques et techniques ; soutien et services administratifs
OQ Administrations publiques, défense, enseignement, santé humaine et action sociale
RU autres activités de services
CA Industries agro-alimentaires
CB Habillement, textile et cuir
CC Bois et papier
CD Cokéfaction et raffinage
CE Industrie chimique
CF Industrie pharmaceutique
CG Industrie des plastiques et autres produits non minéraux
CH Métallurgie et fabrication de produits métalliques
CI Fabrication de produits informatiques, électroniques et optiques
CJ Fabrication d'équipements électriques
CK Fabrication de machines et équipements n.c.a.
CL Fabrication de matériels de transport
CM Industrie du meuble et diverses ; réparation et installation de machines
DZ Production et distribution d'électricité, de gaz, de vapeur et d'air conditionné
EZ Production et distribution d'eau, assainissement, gestion des déchets et dépollution
FZ Construction
GZ Commerce, réparation d'automobiles et de motocycles
HZ Transports et entreposage
IZ Hébergement et restauration
JA Edition et audiovisuel
JB Télécommunications
JC Activités informatiques
KZ Activités financières et d'assurance
LZ Activités immobilières
MA Activités juridiques, de conseil et d'ingénierie
MB Recherche et développement
MC autres activités scientifiques et techniques
NZ Activités de services administratifs et de soutien
OZ Administration publique
PZ Education
QA Activités pour la santé humaine
QB Action sociale et hébergement médico-social
RZ Arts, spectacles et activités récréatives
SZ autres activités de services
10 Industries alimentaires
13 Fabrication de textiles
16 Travail du bois et fabrication d'articles en bois et en liège, à l'exception des meubles ; fabrication d'articles en vannerie et sparterie
18 Imprimerie et reproduction d'enregistrements
19 Cokéfaction et raffinage
20 Industrie chimique
21 Industrie pharmaceutique
22 Fabrication de produits en caoutchouc et en plastique
23 Fabrication d'autres produits minéraux non métalliques
25 Fabrication de produits métalliques, à l'exception des machines et des équipements
26 Fabrication de produits informatiques, électroniques et optiques
27 Fabrication d'équipements électriques
28 Fabrication de machines et équipements n.c.a.
29 Industrie automobile
30 Fabrication d'autres matériels de transport
31 Fabrication de meubles
33 Réparation et installation de machines et d'équipements
35 Production et distribution d'électricité, de gaz, de vapeur et d'air conditionné
36 Captage, traitement et distribution d'eau
38 Collecte, traitement et élimination des déchets ; récupération
41 Construction de bâtiments
42 Génie civil
43 Travaux de construction spécialisés
45 Commerce et réparation d'automobiles et de motocycles
46 Commerce de gros, à l'exception des automobiles et des motocycles
47 Commerce de détail, à l'exception des automobiles et des motocycles
49 Transports terrestres et transport par conduites
52 Entreposage et services auxiliaires des transports
53 Activités de poste et de courrier
55 Hébergement
56 Restauration
58 Édition
61 Télécommunications
62 Programmation, conseil et autres activités informatiques
63 Services d'information
64 Activités des services financiers, hors assurance et caisses de retraite
65 Assurance
66 Activités auxiliaires de services financiers et d'assurance
68 Activités immobilières
69 Activités juridiques et comptables
70 Activités des sièges sociaux ; conseil de gestion
71 Activités d'architecture et d'ingénierie ; activités de contrôle et analyses techniques
72 Recherche-développement scientifique
73 Publicité et études de marché
75 Activités vétérinaires
77 Activités de location et location-bail
78 Activités liées à l'emploi
80 Enquêtes et sécurité
81 Services relatifs aux bâtiments et aménagement paysager
84 Administration publique et défense ; sécurité sociale obligatoire
85 Enseignement
86 Activités pour la santé humaine
87 Hébergement médico-social et social
88 Action sociale sans hébergement
90 Activités créatives, artistiques et de spectacle
93 Activités sportives, récréatives et de loisirs
94 Activités des organisations associatives
96 autres services personnels`
  .trim()
  .split('\n');

export const PRIVATE_ACTIVITIES: readonly PrivateActivity[] = TEXT.trim()
  .split('\n')
  .map((line) => {
    const [ape = '', weight, size, secteur = '', na17 = '', na38 = '', libelle = ''] = line.split('|');
    return {
      ape,
      weight: Number(weight),
      size: Number(size),
      libelle: `${ape} ${libelle}`,
      secteur: sector(secteur, 'GS'),
      na17: sector(na17, 'A17'),
      na38: sector(na38, 'A38'),
      na88: sector(ape.slice(0, 2), 'A88')
    };
  });

/** A17 and A38 share codes (FZ): the list gives A17 first. */
function sector(code: string, level: 'GS' | 'A17' | 'A38' | 'A88'): string {
  const found = SECTORS.filter((text) => text.startsWith(`${code} `));
  return (level === 'A38' ? found.at(-1) : found[0]) ?? code;
}

/** Share of the jobs of an A17 position that the Urssaf counts: no farm, no public employer. Elsewhere all of them. */
export const PRIVATE_SHARE: Readonly<Record<string, number>> = { AZ: 0, OQ: 0.34, DE: 0.85, HZ: 0.9, RU: 0.9 };
