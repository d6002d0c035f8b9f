import { z } from 'zod';
import { disclosureClass } from '../../../src/lib/catalogue/disclosure-classes.ts';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { USUAL_USAGE } from './usual-usage.ts';
import { code, optional, patternOf, patternText, text, texts } from './fields.ts';

const FUNCTION = z.strictObject({
  fonction: code,
  libelle: text.optional(),
  chemin: patternText.optional().describe('Expression régulière sur le chemin, sans paramètres'),
  evenement: patternText.optional().describe('Expression régulière sur la catégorie d’un événement Matomo'),
  etape: text.optional().describe('information ou action')
});
const DECLARED = z.strictObject({
  profil: code,
  libelle: text.optional(),
  valeurs: texts.describe('Valeurs déclarées qui le disent, outre son code et son libellé')
});
const PLACES = z.strictObject({ commune: texts, profil: texts });

/** The `usage` section of a profile: what a region says of its guidance site; what it does not say is as usual. */
export const USAGE = z.strictObject({
  fuseau: optional(
    text.refine(isTimeZone, {
      error: refuses((written) => `« ${written} » n’est pas un fuseau connu ; écrivez un nom comme Europe/Paris`)
    }),
    USUAL_USAGE.fuseau
  ).describe('Fuseau du site : les jours sont les siens'),
  fonctions: optional(z.array(FUNCTION), USUAL_USAGE.fonctions).describe(
    'Le premier motif qui convient nomme la fonction'
  ),
  parametres: optional(PLACES, USUAL_USAGE.parametres).describe(
    'Paramètres d’adresse qui tiennent une commune, ou un profil'
  ),
  profils: optional(z.array(DECLARED), USUAL_USAGE.profils).describe('Profils que les visiteurs déclarent')
});

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

/** How the visits of a guidance site are read. */
export type UsageRules = ReturnType<typeof usageRules>;

export function usageRules({ fuseau, fonctions, parametres, profils }: z.output<typeof USAGE>) {
  const lower = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase());
  return {
    /** IANA name of the site's time zone: days are its days. */
    fuseau,
    /** First pattern that matches the path (without parameters) names the function; null where none is given. */
    fonctions: fonctions.map(({ fonction, chemin, evenement }) => ({
      fonction,
      chemin: chemin === undefined ? null : patternOf(chemin),
      evenement: evenement === undefined ? null : patternOf(evenement)
    })),
    /** Names of URL parameters that hold a commune, or a profile. */
    parametres: { commune: lower(parametres.commune), profil: lower(parametres.profil) },
    /** Declared values, lower case, to profile code. */
    profils: new Map(
      profils.flatMap(({ profil, libelle = profil, valeurs }) =>
        [profil, libelle, ...valeurs].map((word): [string, string] => [word.toLowerCase(), profil])
      )
    )
  };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
