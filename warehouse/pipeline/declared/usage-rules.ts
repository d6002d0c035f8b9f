import { disclosureClass } from '../../../src/lib/disclosure/classes.ts';
import { EXIT, failure } from '../failure.ts';
import { asFields, regexOf, textOf, textsOf, type Fields } from './fields.ts';

/** What a region says of its guidance site, in the `usage` section of its profile. */
export interface UsageRules {
  /** IANA name of the site's time zone: days are its days. */
  fuseau: string;
  /** First pattern that matches the path (without parameters) names the function. */
  fonctions: readonly { fonction: string; chemin: RegExp | null; evenement: RegExp | null }[];
  /** Names of URL parameters that hold a commune, or a profile. */
  parametres: { commune: readonly string[]; profil: readonly string[] };
  /** Numbers of Matomo's custom dimensions that hold a commune, or a profile; null when there is none. */
  dimensions: { commune: number | null; profil: number | null };
  /** Declared values, lower case, to profile code. */
  profils: ReadonlyMap<string, string>;
}

/** A visit counts towards a cell below this number of visitors and days only to be joined to a coarser one. */
export const USAGE_THRESHOLD = disclosureClass('usage').minCount ?? 11;
/** The same for counts of persons in files handed over. */
export const PERSONS_THRESHOLD = disclosureClass('personnes').minCount ?? 5;
/** Function of a page that no pattern names. */
export const OTHER_FUNCTION = 'autre';
/** A commune, or a profile, that its visitor did not declare. */
export const NOT_DECLARED = 'non_declare';
/** A declared commune of another region. */
export const OTHER_REGION = 'hors_region';

/** @throws Failure (exit 2) when a field of the section is wrong. */
export function readUsageRules(usage: Fields, where: string): UsageRules {
  const parametres = asFields(usage.parametres ?? {}, `${where}, usage.parametres`);
  const dimensions = asFields(usage.dimensions ?? {}, `${where}, usage.dimensions`);
  const fuseau = textOf(usage, 'fuseau', `${where}, usage`, 'Europe/Paris');
  try {
    new Intl.DateTimeFormat('fr', { timeZone: fuseau });
  } catch (error) {
    throw failure(EXIT.input, `${where}, usage.fuseau : « ${fuseau} » n’est pas un fuseau connu.`, 'Écrivez un nom comme Europe/Paris.', error);
  }
  return {
    fuseau,
    fonctions: listOf(usage, 'fonctions', where).map((item, index) => {
      const place = `${where}, usage.fonctions, élément ${index + 1}`;
      const pattern = (key: string): RegExp | null => (item[key] === undefined ? null : regexOf(textOf(item, key, place), place));
      return { fonction: codeOf(item, 'fonction', place), chemin: pattern('chemin'), evenement: pattern('evenement') };
    }),
    parametres: {
      commune: textsOf(parametres, 'commune', `${where}, usage.parametres`).map((name) => name.toLowerCase()),
      profil: textsOf(parametres, 'profil', `${where}, usage.parametres`).map((name) => name.toLowerCase())
    },
    dimensions: { commune: numberIn(dimensions, 'commune'), profil: numberIn(dimensions, 'profil') },
    profils: new Map(
      listOf(usage, 'profils', where).flatMap((item, index) => {
        const place = `${where}, usage.profils, élément ${index + 1}`;
        const code = codeOf(item, 'profil', place);
        const words = [code, textOf(item, 'libelle', place, code), ...textsOf(item, 'valeurs', place)];
        return words.map((word): [string, string] => [word.toLowerCase(), code]);
      })
    )
  };
}

function listOf(usage: Fields, key: string, where: string): Fields[] {
  const value = usage[key] ?? [];
  if (!Array.isArray(value)) throw failure(EXIT.input, `${where}, usage.${key} : une liste est attendue.`, 'Corrigez le profil.');
  return value.map((item: unknown, index) => asFields(item, `${where}, usage.${key}, élément ${index + 1}`));
}

function codeOf(item: Fields, key: string, where: string): string {
  const code = textOf(item, key, where);
  if (!/^[a-z][a-z0-9_]*$/.test(code)) throw failure(EXIT.input, `${where} : « ${code} » s’écrit en minuscules sans accent, avec des _.`, 'Corrigez le profil.');
  return code;
}

function numberIn(fields: Fields, key: string): number | null {
  const value = fields[key];
  return typeof value === 'number' && Number.isInteger(value) ? value : null;
}
