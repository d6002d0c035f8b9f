import { CHANGE_KINDS, DIFFERENCES_FORMAT, EVENT_KINDS, FIGURE_STATES, type Differences } from './changes.ts';
import {
  check,
  type Check,
  type Fields,
  isFields,
  isFlag,
  isNumber,
  isText,
  listOf,
  oneOf,
  openRecord,
  optional,
  orNull,
  recordOf,
  shaped
} from './json-shape.ts';

/**
 * The differences from the text of their file, whole or not at all.
 * @throws Error saying which field is not what it should be: a file cut short, damaged, or of another format.
 */
export function readDifferences(text: string): Differences {
  const content = openRecord(text, DIFFERENCES_FORMAT);
  check(content, ROOT, '');
  for (const [id, request] of Object.entries(content.requetes as Fields)) {
    check(request, REQUEST, `requetes.${id}.`);
    for (const [index, answer] of ((request as Fields).lectures as unknown[]).entries())
      check(answer, ANSWER, `requetes.${id}.lectures.${index}.`);
  }
  return content as unknown as Differences;
}

const isValue: Check = (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value);
const isBounds: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(orNull(isNumber));
const COUNTS = shaped(
  Object.fromEntries(
    ['lignes', 'valeurs', 'revisees', 'masquees', 'diffusees', 'bornes', 'nouvelles', 'disparues', 'ambigues'].map(
      (name) => [name, isNumber]
    )
  )
);
const CHANGE = shaped({
  genre: oneOf(CHANGE_KINDS),
  ligne: isText,
  cle: recordOf(isValue),
  colonne: optional(shaped({ nom: isText, libelle: isText, role: isText, unite: orNull(isText), type: isText })),
  ancien: optional(isNumber),
  nouveau: optional(isNumber),
  ecart: optional(isNumber),
  relatif: optional(orNull(isNumber)),
  bornes_avant: optional(orNull(isBounds)),
  bornes_apres: optional(orNull(isBounds)),
  statut: optional(orNull(isText))
});
const EVENT = shaped({
  date: isText,
  instantane: isText,
  requete: orNull(isText),
  titre: isText,
  genre: oneOf(EVENT_KINDS),
  phrase: isText
});

const ROOT: Readonly<Record<string, Check>> = {
  instantane: isText,
  construit_le: isText,
  region: isText,
  precedent: orNull(shaped({ id: isText, construit_le: isText })),
  comparee: isFlag,
  remarques: listOf(isText),
  executions: isNumber,
  pertes: optional(listOf(shaped({ source: isText, titre: isText, phrase: isText }))),
  requetes: isFields,
  historique: listOf(EVENT),
  catalogue: orNull(recordOf(isText)),
  tables: recordOf(isText),
  macros: isText
};
const REQUEST: Readonly<Record<string, Check>> = {
  titre: isText,
  methode: orNull(shaped({ avant: isText, apres: isText })),
  nouvelle: isFlag,
  millesimes: listOf(shaped({ libelle: isText, ajoutes: listOf(isText), retires: listOf(isText) })),
  valeurs: oneOf(FIGURE_STATES),
  remarques: listOf(isText),
  territoires: listOf(isText),
  comptes: COUNTS,
  maximum: orNull(CHANGE),
  lectures: Array.isArray
};
const ANSWER: Readonly<Record<string, Check>> = {
  territoire: orNull(isText),
  parametres: recordOf(isText),
  parametres_libelles: recordOf(isText),
  comptes: COUNTS,
  maximum: orNull(CHANGE),
  changements: listOf(CHANGE),
  coupe: isFlag
};
