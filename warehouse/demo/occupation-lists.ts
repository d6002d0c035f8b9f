import type { DemoFile } from './demo-file.ts';
import { DOMAINES, GROUPES, OCCUPATIONS } from './occupations.ts';
import { PLAIN, textFile, type Cell, type TextLayout } from './text-file.ts';

const DARES: TextLayout = { ...PLAIN, delimiter: ';', bom: true, lineEnd: '\r\n' };

/** Finest level of FAP 2021 (341) where it cuts an occupation of the demo; elsewhere both levels are the same. */
const DETAIL: ReadonlyMap<string, readonly string[]> = new Map([
  ['A0X41', ["Eleveurs de bovins ou d'équidés", 'Eleveurs de lapins et volailles', 'Eleveurs de porcins']],
  ['S0X42', ['Boulangers', 'Pâtissiers']],
  ['V1X80', ['Infirmiers', 'Sages-femmes']]
]);

/** A few occupations of FAP 2009 (detail, group): the list is there so that both nomenclatures are read. */
export const FAP2009 = `
A0Z40 Agriculteurs salariés|A0Z Agriculteurs, éleveurs, sylviculteurs, bûcherons
A1Z40 Maraîchers, horticulteurs salariés|A1Z Maraîchers, jardiniers, viticulteurs
B2Z40 Maçons|B2Z Ouvriers qualifiés des travaux publics, du béton et de l'extraction
E1Z40 Ouvriers qualifiés des industries agro-alimentaires|E1Z Ouvriers qualifiés des industries de process
J3Z42 Conducteurs et livreurs sur courte distance|J3Z Conducteurs de véhicules
L0Z60 Secrétaires bureautiques et assimilés|L0Z Secrétaires
R1Z60 Vendeurs en produits alimentaires|R1Z Vendeurs
S1Z40 Cuisiniers|S1Z Cuisiniers
S2Z61 Serveurs de cafés restaurants|S2Z Employés et agents de maîtrise de l'hôtellerie et de la restauration
T2A60 Aides à domicile et aides ménagères|T2A Aides à domicile et aides ménagères
T4Z60 Agents d'entretien de locaux|T4Z Agents d'entretien
V0Z60 Aides-soignants|V0Z Aides-soignants
V1Z80 Infirmiers|V1Z Infirmiers, sages-femmes`;

/** A few ROME cards, with the numbering of the demo for the other identifiers. */
const ROME = `A1203 Aménagement et entretien des espaces verts|A1401 Aide agricole de production fruitière ou viticole|A1405 Arboriculture et viticulture|D1106 Vente en alimentation|D1507 Mise en rayon libre-service
F1703 Maçonnerie|G1602 Personnel de cuisine|G1803 Service en restauration|H2102 Conduite d'équipement de production alimentaire|I1604 Mécanique automobile et entretien de véhicules
J1501 Soins d'hygiène, de confort du patient|J1506 Soins infirmiers généralistes|K1302 Assistance auprès d'adultes|K2204 Nettoyage de locaux|M1607 Secrétariat|M1805 Études et développement informatique|N1103 Magasinage et préparation de commandes|N4101 Conduite de transport de marchandises sur longue distance`;

export function occupationListFiles(): DemoFile[] {
  return [
    { path: 'fap/Intitules_FAP2021.csv', bytes: textFile(['Code_FAP341', 'Intitulé_FAP341', 'Code_FAP228', 'Intitulé_FAP228', 'Code_FAP86', 'Intitulé_FAP86', 'Code_FAP22', 'Intitulé_FAP22'], fap2021(), DARES) },
    { path: 'fap/Intitules_FAP2009.csv', bytes: textFile(['Code FAP détaillées', 'FAP détaillées', 'Code FAP agrégées', 'FAP agrégées', 'Code domaines professionnels', 'domaines professionnels'], fap2009(), DARES) },
    { path: 'rome/unix_referentiel_code_rome_v347_utf8.csv', bytes: textFile(['code_rome', 'code_fiche_em', 'code_ogr', 'libelle_rome', 'statut'], rome(), { ...PLAIN, quote: 'all' }) }
  ];
}

function fap2021(): Cell[][] {
  return OCCUPATIONS.flatMap((occupation) => {
    const parents: Cell[] = [occupation.code, occupation.libelle, occupation.groupe, GROUPES.get(occupation.groupe) ?? '', occupation.domaine, DOMAINES.get(occupation.domaine) ?? ''];
    const detail = DETAIL.get(occupation.code);
    if (detail === undefined) return [[occupation.code, occupation.libelle, ...parents]];
    return detail.map((name, index) => [`${occupation.code}${String.fromCharCode(97 + index)}`, name, ...parents]);
  });
}

function fap2009(): Cell[][] {
  return FAP2009.trim().split('\n').map((line) => {
    const [fine = '', group = ''] = line.split('|');
    const domain = fine.slice(0, 1);
    return [fine.slice(0, 5), fine.slice(6), group.slice(0, 3), group.slice(4), domain, DOMAINES.get(domain) ?? ''];
  });
}

/** Apostrophes doubled, as in the producer's text exports. */
function rome(): Cell[][] {
  return ROME.split(/[|\n]/).map((item, index) => [item.slice(0, 5), index + 1, 10 + index, item.slice(6).replaceAll("'", "''"), 1]);
}
