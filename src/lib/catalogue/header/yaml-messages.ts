import type { YAMLParseError } from 'yaml';

const QUOTE = 'mettez entre guillemets un texte qui contient « : », « , » ou « # »';

/** What the YAML reader means, by its code. */
const MEANINGS: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'un texte commence par « * » ou « & » ; mettez-le entre guillemets',
  BAD_INDENT: `décalage inattendu ; alignez les clés d’un même niveau, avec des espaces, et ${QUOTE}`,
  BAD_SCALAR_START: 'un texte commence par un signe réservé (@, `, %) ; mettez-le entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: `deux « : » sur une ligne ; ${QUOTE}`,
  BLOCK_IN_FLOW:
    'entre accolades, il manque une virgule entre deux clés, ou une liste à tirets s’y trouve ; écrivez { a: 1, b: [x, y] }',
  DUPLICATE_KEY: 'une clé est écrite deux fois ; gardez-en une',
  MISSING_CHAR: `il manque un guillemet, une accolade, une virgule ou un « : » ; refermez ce qui est ouvert, et ${QUOTE}`,
  MULTILINE_IMPLICIT_KEY: `une ligne n’a pas de « clé: valeur » ; ${QUOTE}`,
  TAB_AS_INDENT: 'une tabulation sert de décalage ; remplacez-la par des espaces',
  UNEXPECTED_TOKEN: `un signe inattendu, accolade, crochet ou guillemet de trop ; ${QUOTE}`
};

export function sayYaml({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  return `YAML illisible : ${MEANINGS[code] ?? `${message} ; ${QUOTE}`}.`;
}
