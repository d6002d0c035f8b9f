/** A vocational speciality of the demo, with every year of study that leads to its diploma. */
export interface Formation {
  diploma: Diploma;
  /** Last five characters of the diploma's code: NSF group and rank. */
  rank: string;
  libelle: string;
  /** NSF group followed by the letter of the function. */
  nsf: string;
  /** Common first year of a bac pro: last five characters of its code; empty when the speciality has a first year of its own. */
  family: string;
  /** How many schools offer it, as a weight. */
  spread: number;
  /** First wishes per place, around 1. */
  appeal: number;
  /** Points added to the diploma's employment rate. */
  outcome: number;
  /** Where it is taught: v large towns, p everywhere, a countryside, m coast. */
  profil: string;
  /** Offered by apprenticeship too. */
  apprenticeship: boolean;
}

export interface Diploma {
  name: 'CAP' | 'BAC PRO' | 'BTS' | 'MC' | 'DCG' | 'CAPA' | 'BAC PRO AGRICOLE';
  /** First three characters of the diploma's code (N_NIVEAU_FORMATION_DIPLOME). */
  level: string;
  dispositif: string;
  /** MEF_STAT_11 of a year: start, then year, then these two characters, then the rank. */
  stat: string;
  infix: string;
  years: number;
  /** Share who study on, and share of leavers in employment six months later: by school, then by apprenticeship; near InserJeunes in the region. */
  school: readonly [number, number];
  apprenticed: readonly [number, number];
}

const DIPLOMAS: readonly Diploma[] = [
  {
    name: 'CAP',
    level: '500',
    dispositif: '241',
    stat: '232',
    infix: '00',
    years: 2,
    school: [0.58, 0.32],
    apprenticed: [0.45, 0.6]
  },
  {
    name: 'BAC PRO',
    level: '400',
    dispositif: '247',
    stat: '238',
    infix: '00',
    years: 3,
    school: [0.61, 0.49],
    apprenticed: [0.4, 0.68]
  },
  {
    name: 'BTS',
    level: '320',
    dispositif: '311',
    stat: '322',
    infix: '10',
    years: 2,
    school: [0.49, 0.63],
    apprenticed: [0.38, 0.71]
  },
  {
    name: 'MC',
    level: '010',
    dispositif: '253',
    stat: '239',
    infix: '00',
    years: 1,
    school: [0.3, 0.58],
    apprenticed: [0.34, 0.7]
  },
  {
    name: 'DCG',
    level: '260',
    dispositif: '412',
    stat: '32A',
    infix: '10',
    years: 3,
    school: [0.72, 0.52],
    apprenticed: [0.6, 0.7]
  },
  {
    name: 'CAPA',
    level: '503',
    dispositif: '271',
    stat: '232',
    infix: '10',
    years: 2,
    school: [0.57, 0.32],
    apprenticed: [0.45, 0.58]
  },
  {
    name: 'BAC PRO AGRICOLE',
    level: '403',
    dispositif: '276',
    stat: '238',
    infix: '10',
    years: 3,
    school: [0.55, 0.52],
    apprenticed: [0.4, 0.66]
  }
];

/** Diploma, rank, label, function letter, common first year, spread, appeal, outcome, profile, apprenticeship. */
const TABLE = `
CAP|22139|CUISINE|T||9|1.1|6|p|1
CAP|22142|PROD.SERV.REST. (RAPID,COLL,CAFE)|M||9|0.8|2|p|0
CAP|22141|PATISSIER|S||4|1.7|3|p|1
CAP|23447|MENUISIER FABRICANT|S||5|1.0|0|p|1
CAP|25218|MAINT.VEHIC.OPTA VOIT.PARTICUL.|R||6|1.3|1|p|1
CAP|25524|ELECTRICIEN|S||8|1.2|3|p|1
CAP|31224|EQUIPIER POLYVALENT DU COMMERCE|T||13|0.9|-3|p|1
CAP|33204|ACCOMPAG. EDUCATIF PETITE ENFANCE|T||5|2.1|1|v|1
CAP|33411|ASS. TECH. MILIEUX FAMIL.COLLECT.|T||9|0.7|0|p|0
CAP|23327|PEINTRE APPLICATEUR REVETEMENTS|S||4|0.6|0|p|1
CAP|33616|METIERS DE LA COIFFURE|S||3|1.6|6|v|1
CAPA|21130|METIERS DE L'AGRICULTURE|S||5|0.8|2|a|1
BAC PRO|22106|CUISINE|T|33404|8|1.0|7|m|1
BAC PRO|33403|COMMERC. SERVICES EN RESTAURATION|T|33404|8|0.8|8|m|1
BAC PRO|22105|BOULANGER-PÂTISSIER|S|22107|4|1.5|6|p|1
BAC PRO|23405|TECHNICIEN MENUISIER AGENCEUR|S||10|1.1|2|p|1
BAC PRO|23102|TRAVAUX PUBLICS|S|20006|4|1.0|9|p|1
BAC PRO|23304|AMENAGEMENT FINITION BATIMENT|S|20006|4|0.6|0|p|1
BAC PRO|24203|METIERS DE LA MODE - VÊTEMENT|S||5|0.9|-8|v|0
BAC PRO|25007|MAINTENANCE EQUIPEMENTS INDUST.|R||11|0.9|10|p|1
BAC PRO|25106|TECHNICIEN D'USINAGE|S||5|0.6|6|p|1
BAC PRO|25214|MAINT.VEHIC.OPTA VOIT.PARTICUL.|R|25222|10|1.3|4|p|1
BAC PRO|25219|MAINT.MATERIELS OPT.A AGRICOLES|R|25222|5|1.1|12|a|1
BAC PRO|25411|TECH.CHAUDRONNERIE INDUSTRIELLE|N||5|0.6|12|m|1
BAC PRO|25510|METIERS ELECT. ENVIRON. CONNECTES|P||19|1.0|4|p|1
BAC PRO|25515|SYST.NUM.OPT.C RES.INF.SYST.COMM.|R|20008|9|1.0|-5|v|0
BAC PRO|25513|SYST.NUM.OPT.A SURETE SECURITE|R|20008|6|0.8|0|v|0
BAC PRO|30004|ASSISTANC.GEST.ORGANIS.ACTIVITES|T|30003|24|0.8|-9|p|1
BAC PRO|31106|LOGISTIQUE|M|30003|7|0.9|-1|v|1
BAC PRO|31107|CONDUCT. TRANSP.ROUT.MARCHANDISES|T||4|1.5|18|p|1
BAC PRO|31213|MET.COM.VEN.OP.A ANI.GES.ESP.COM.|T|31211|26|1.1|-2|p|1
BAC PRO|31214|MET.COM.VEN.OP.B PR.CL.VA.OF.COM.|T|31211|16|0.8|-3|p|1
BAC PRO|31212|METIERS DE L'ACCUEIL|T|31211|11|0.9|-6|v|0
BAC PRO|33003|ACC.SOINS-S.PERS. OPT.A DOMICILE|T|33005|8|0.9|9|a|1
BAC PRO|33004|ACC.SOINS-S.PERS. OPT.EN STRUCTUR|T|33005|17|1.5|9|p|1
BAC PRO|33006|ANIMAT. ENFANCE& PERSONNES AGEES|M||5|1.7|3|v|0
BAC PRO|33603|ESTHETIQUE COSMETIQUE PARFUMERIE|T|33605|3|1.8|-4|v|1
BAC PRO AGRICOLE|21004|CGEA - CONDUITE ENTREPRISE AGRIC.|P||7|1.0|4|a|1
BAC PRO AGRICOLE|33003|SERV PERS ANIM TERRIT|G||7|0.9|2|a|0
MC|22105|CUISINIER DESSERTS RESTAU. (MC3)|S||3|1.2|5|m|1
MC|33002|AIDE A DOMICILE (MC3)|T||4|0.9|8|p|1
MC|25002|TECHNIC.ASCENSORIST. SERV.-MODERN|R||2|1.1|14|v|1
MC|22111|VENDEUR-CONSEIL ALIMENTATION(MC3)|W||3|0.8|4|p|1
MC|25406|TECHNICIEN(NE) EN SOUDAGE (MC4)|S||3|1.0|15|m|1
BTS|20008|TECHNICO-COMMERCIAL|W||5|1.0|3|v|1
BTS|20111|CONCEPT.ET REAL.SYST.AUTOMATIQUES|N||4|0.8|6|p|1
BTS|23012|BATIMENT|M||3|0.9|4|v|1
BTS|25010|MAINTEN.SYST. OPT.A SYST.PRODUCT|R||5|0.8|10|p|1
BTS|25520|ELECTROTECHNIQUE|R||6|1.0|5|p|1
BTS|25516|SYST.NUMER. OPT.B ELECTRON.&COM.|M||4|0.8|0|v|1
BTS|31211|COMMERCE INTERNATIO. REF.EUROPEEN|T||5|1.4|-7|v|0
BTS|31212|NEGO. ET DIGITAL. RELATION CLIENT|T||8|1.2|2|v|1
BTS|31213|MANAGEMENT COMMERC. OPERATIONNEL|T||10|1.3|2|p|1
BTS|31311|ASSURANCE|T||2|1.1|5|v|1
BTS|31408|COMPTABILITE ET GESTION|T||8|0.9|-2|p|1
BTS|31409|GESTION DE LA PME|T||7|1.0|-3|p|1
BTS|32002|COMMUNICATION|P||4|2.0|-10|v|1
BTS|32409|SUPPORT A L'ACTION MANAGERIALE|T||7|0.9|-1|p|1
BTS|32612|SERV.INFORMATIQ.AUX ORGANISATIONS|T||6|1.3|-8|v|1
BTS|33001|SERVICE & PREST. S.SANIT.& SOCIAL|P||6|1.4|0|v|0
BTS|33204|ECONOMIE SOCIALE FAMILIALE|T||4|1.3|4|p|0
BTS|33426|TOURISME|M||4|1.5|-4|m|0
DCG|31403|COMPTABILITE ET GESTION|M||4|1.1|0|v|1`;

/** Common first years of bac pro: last five characters of the code, label, name of the family. */
export const FAMILIES: ReadonlyMap<string, { libelle: string; name: string }> = new Map(
  `20006|MET.CON.DUR.BAT.&TRA.PUB.2NDE COM|Métiers de la construction durable, du bâtiment et des travaux publics
22107|MET. DE L'ALIMENTAT. 2NDE COMMUNE|Métiers de l'alimentation
25222|MET.MAIN.MATER.VEHIC.2NDE COMMUNE|Métiers de la maintenance des matériels et des véhicules
20008|MET.TRANSIT.NUMER.ENERG.2NDE COMM|Métiers des transitions numérique et énergétique
30003|MET.GEST.ADM.,TRA.&LOG.2NDE COMM.|Métiers de la gestion administrative, du transport et de la logistique
31211|MET. RELATION CLIENT 2NDE COMMUNE|Métiers de la relation client
33005|ACC.SOINS-SERV.PERS. 2NDE COMMUNE|Métiers des soins et services à la personne
33404|MET.HOTEL.-RESTAUR. 2NDE COMMUNE|Métiers de l'hôtellerie-restauration
33605|MET.BEAUTE&BIEN-ETRE 2NDE COMMUNE|Métiers de la beauté et du bien-être`
    .split('\n')
    .map((line): [string, { libelle: string; name: string }] => {
      const [rank = '', libelle = '', name = ''] = line.split('|');
      return [rank, { libelle, name }];
    })
);

export const FORMATIONS: readonly Formation[] = TABLE.trim().split('\n').map(readFormation);

function readFormation(line: string): Formation {
  const [
    name = '',
    rank = '',
    libelle = '',
    letter = '',
    family = '',
    spread,
    appeal,
    outcome,
    profil = '',
    apprenticeship
  ] = line.split('|');
  const diploma = DIPLOMAS.find((item) => item.name === name);
  if (diploma === undefined) throw new Error(`Diplôme inconnu dans warehouse/demo/formations.ts : ${line}`);
  return {
    diploma,
    rank,
    libelle,
    nsf: `${rank.slice(0, 3)}${letter}`,
    family,
    spread: Number(spread),
    appeal: Number(appeal),
    outcome: Number(outcome) / 100,
    profil,
    apprenticeship: apprenticeship === '1'
  };
}

/** MEF_STAT_11 of a year of study; the first year of a speciality in a family is the family's own. */
export function mefstat(formation: Formation, year: number): string {
  const { diploma } = formation;
  const rank = year === 1 && formation.family !== '' ? formation.family : formation.rank;
  return `${diploma.stat}${year}${diploma.infix}${rank}`;
}

/** Diploma's code, eight characters. */
export function cfd(formation: Formation): string {
  return formation.diploma.level + formation.rank;
}
