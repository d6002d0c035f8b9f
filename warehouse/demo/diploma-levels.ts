/** Code, interministerial level, short label, label, European level. */
export const DIPLOMA_LEVELS = `500|5|CAP|CERTIFICAT D'APTITUDE PROFESSIONNELLE|03
503|5|CAPA|CERTIFICAT D'APTITUDE PROFESSIONNELLE AGRICOLE|03
400|4|BAC PRO|BAC PROFESSIONNEL|04
403|4|BAC PRO AG|BAC PROFESSIONNEL AGRICOLE|04
320|3|BTS|BREVET DE TECHNICIEN SUPERIEUR|05
260|2|DCG|DIPLOME DE COMPTABILITE ET GESTION|06
010|0|MC|MENTION COMPLEMENTAIRE|XX`;

/** A diploma has its own level: mentions complémentaires are of two levels, which their kind does not tell (XX). */
export function europeanLevel(code: string, libelle: string): string | null {
  const level =
    DIPLOMA_LEVELS.split('\n')
      .find((line) => line.startsWith(code.slice(0, 3)))
      ?.slice(-2) ?? null;
  if (level !== 'XX') return level;
  return /MC4|ASCENSORIST/.test(libelle) ? '04' : '03';
}
