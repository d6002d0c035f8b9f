/** What the demo's training organisations teach: real codes of nomenclatures, invented certifications. */
export interface Subject {
  label: string;
  formacode: string;
  nsf: string;
  rome: string;
  /** European level of the certification; null when it certifies nothing. */
  level: number | null;
  /** Usual hours, in the centre and in a firm. */
  centre: number;
  firm: number;
  /** Euros an hour, all taxes. */
  price: number;
  /** Organisations that offer it, as a weight; more in the countryside or by the sea for a and m. */
  spread: number;
  profil: string;
  /** Code in Certif Info, in a range that it has not reached; null when it certifies nothing. */
  certifinfo: string | null;
}

/** Label, Formacode, NSF, ROME, level, hours in the centre and in a firm, price, spread, profile (as in formations.ts). */
const TABLE = `
Soudage|23026|254|H2913|3|560|140|13|4|m
Maçonnerie|22334|232|F1703|3|700|175|11|5|p
Peinture en bâtiment|22472|233|F1606|3|630|140|10|4|p
Cuisine|42752|221|G1602|3|650|210|10|6|m
Boulangerie|21538|221|D1102|3|680|210|11|3|p
Secrétariat et assistanat médico-social|35015|324|J1303|4|540|140|9|6|p
Comptabilité|32663|314|M1203|5|610|210|9|5|v
Vente spécialisée|34502|312|D1106|4|490|140|9|9|p
Magasinage|31734|311|N1103|3|385|105|9|7|v
Conduite de poids lourd|31816|311|N4101|3|315|70|17|6|p
Transport en commun routier|31805|311|N4103|3|350|70|17|4|v
Logistique|31845|311|N1301|5|560|140|10|4|v
Nettoyage de locaux|42093|343|K2204|3|280|105|8|6|p
Sécurité informatique|31006|326|M1802|6|700|140|14|2|v
Maintenance industrielle|31624|250|I1304|4|770|175|13|5|p
Mécanique automobile|23637|252|I1604|3|735|175|12|4|p
Production végétale|21054|211|A1416|4|900|300|9|3|a
Maraîchage|21030|211|A1414|4|840|280|9|3|a
Horticulture|21027|211|A1414|3|700|210|9|2|a
Petite enfance|44041|332|K1303|3|490|245|8|7|p
Charpente bois|22313|234|F1503|3|690|175|12|3|p
Couverture|22437|232|F1610|3|700|175|12|3|p
Menuiserie et agencement|22404|234|H2206|3|720|175|12|4|p
Création d’entreprise|32047|310|M1302||70|0|18|8|p
Bureautique|15052|324|M1607||105|0|14|10|p
Anglais|15234|136|E1108||60|0|22|9|p
Français langue étrangère|15235|136|K2111||320|0|8|8|p
Préparation à l’agroalimentaire|21554|221|H2102||245|105|8|4|a`;

export const SUBJECTS: readonly Subject[] = TABLE.trim()
  .split('\n')
  .map((line, index) => {
    const [
      label = '',
      formacode = '',
      nsf = '',
      rome = '',
      level = '',
      centre = '',
      firm = '',
      price = '',
      spread = '',
      profil = ''
    ] = line.split('|');
    return {
      label,
      formacode,
      nsf,
      rome,
      profil,
      level: level === '' ? null : Number(level),
      centre: Number(centre),
      firm: Number(firm),
      price: Number(price),
      spread: Number(spread),
      certifinfo: level === '' ? null : String(990_001 + index)
    };
  });

/** Number of the invented fiche in the national register. */
export function ficheOf(subject: Subject): string {
  return subject.certifinfo === null ? '' : `9${subject.certifinfo.slice(2)}`;
}
