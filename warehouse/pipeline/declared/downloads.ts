import { basename } from 'node:path';
import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { address, DATAGOUV, FRANCE_TRAVAIL, INSEE, MELODI, OPENDATASOFT } from './download-rules.ts';
import { optional, pattern, text } from './fields.ts';

const UNITS: Readonly<Record<string, number>> = { ko: 1e3, mo: 1e6, go: 1e9 };
/** How a size is written: 300 Mo. */
export const SIZE = /^(\d+(?:[.,]\d+)?)\s*(ko|Mo|Go)$/iu;

const FILE_NAME = text
  .refine((file) => basename(file) === file && !file.startsWith('.'), {
    error: refuses((written) => `« ${written} » n’est pas un nom de fichier ; donnez un nom sans dossier`)
  })
  .describe('Nom sous lequel il est gardé ; {millesime} y est celui que la règle trouve, {region} la région demandée');

/** A file that a producer publishes openly, as `telechargements` of a `source.yaml` declares it. */
const DOWNLOAD = z
  .strictObject({
    adresse: address.optional().describe('Adresse fixe, faute de règle'),
    datagouv: DATAGOUV.optional(),
    opendatasoft: OPENDATASOFT.optional(),
    insee: INSEE.optional(),
    melodi: MELODI.optional(),
    france_travail: FRANCE_TRAVAIL.optional(),
    fichier: FILE_NAME.optional(),
    archive: pattern
      .optional()
      .describe(
        'Motif de ce qui se tire d’un zip ; sans « fichier », chacun garde son nom ; un classeur seul est pris tel quel'
      ),
    taille_max: text
      .refine((size) => SIZE.test(size), {
        error: refuses((written) => `taille « ${written} » illisible ; exemples : 300 Mo, 2 Go`)
      })
      .describe('300 Mo, 2 Go'),
    sha256: text.optional().describe('Somme attendue, quand le fichier ne change jamais'),
    lu: text.describe('Où l’adresse a été lue : page, fiche d’un catalogue, ou dépôt@commit:chemin'),
    a_verifier: optional(z.boolean(), false).describe('Personne n’a ouvert ce que l’adresse donne'),
    derniers: optional(z.int().min(1).max(10), 1).describe('Nombre de millésimes à prendre, les derniers'),
    garde: optional(z.enum(['un', 'tous']), 'un' as const).describe(
      'Fichiers de ce nom que la source lit ensemble : un seul (d’ordinaire), ou tous les millésimes'
    ),
    sur_demande: optional(z.boolean(), false).describe('N’est téléchargé que nommé par --source : il est très gros')
  })
  .superRefine(
    (
      { adresse, datagouv, opendatasoft, insee, melodi, france_travail: statistics, fichier, archive },
      { addIssue }
    ) => {
      const ways = [adresse, datagouv, opendatasoft, insee, melodi, statistics].filter((way) => way !== undefined);
      if (ways.length !== 1)
        addIssue({
          code: 'custom',
          path: ['adresse'],
          message:
            'une façon de le trouver est attendue ; écrivez adresse, datagouv, opendatasoft, insee, melodi ou france_travail'
        });
      if (fichier === undefined && archive === undefined && insee === undefined)
        addIssue({
          code: 'custom',
          path: ['fichier'],
          message: 'un texte est attendu, la clé manque ; nommez le fichier'
        });
      const format = opendatasoft?.format ?? exportOf(adresse ?? '')?.format;
      if (format !== undefined && fichier?.toLowerCase().endsWith(`.${format}`) === false)
        addIssue({
          code: 'custom',
          path: ['fichier'],
          message: 'le nom ne finit pas comme le format que l’adresse exporte ; donnez-lui cette extension'
        });
      if (adresse !== undefined && fichier?.includes(VINTAGE_SLOT) === true)
        addIssue({
          code: 'custom',
          path: ['fichier'],
          message: 'une adresse fixe ne dit pas de millésime ; écrivez-le dans le nom'
        });
    }
  )
  .transform(
    ({
      adresse = '',
      datagouv,
      opendatasoft,
      insee,
      melodi,
      france_travail: statistics,
      fichier = null,
      archive = null,
      taille_max: size,
      ...rest
    }) => ({
      /** How its address is found. */
      rule: datagouv ?? opendatasoft ?? insee ?? melodi ?? statistics ?? { kind: 'adresse' as const, address: adresse },
      /** Name under which it is kept; null: its own, or those inside its archive. */
      file: fichier,
      /** Files to take out of a zip; null when it is none. */
      archive,
      /** Bytes above which it is refused, packed or expanded. */
      limit: bytesOf(size),
      /** Expected SHA-256, or null when the producer's file changes. */
      sha256: rest.sha256?.toLowerCase() ?? null,
      /** Where the address was read. */
      cited: rest.lu,
      /** Nobody opened what it gives. */
      unverified: rest.a_verifier,
      last: rest.derniers,
      /** The source reads one such file: an earlier one goes when a newer is read, one put there by hand stays alone. */
      single: rest.garde === 'un',
      onDemand: rest.sur_demande
    })
  );

/** Where a file name says its vintage. */
export const VINTAGE_SLOT = '{millesime}';
/** Where the name of a file that is made for a region says its code. */
export const REGION_SLOT = '{region}';

/** The dataset and the format of an export of an Opendatasoft portal; null for another address. */
export function exportOf(address: string): { dataset: string; format: string } | null {
  const [, dataset, format] = /\/catalog\/datasets\/([\w.@-]+)\/exports\/(\w+)/.exec(address) ?? [];
  return dataset === undefined || format === undefined ? null : { dataset, format };
}

export type Download = z.output<typeof DOWNLOAD>;

export const DOWNLOADS = optional(z.array(DOWNLOAD), []);

export type Rule = Download['rule'];

/** Where a rule looks. */
export function placeOf(rule: Rule): string {
  switch (rule.kind) {
    case 'adresse':
      return rule.address;
    case 'datagouv':
      return `${rule.api}/datasets/${rule.dataset}/`;
    case 'opendatasoft':
      return `${rule.portal}/explore/dataset/${rule.dataset}/`;
    case 'insee':
      return rule.page;
    case 'melodi':
      return `${rule.api}/catalog/${rule.dataset}`;
    case 'france_travail':
      return `${rule.api}/indicateur`;
  }
}

/** The hosts that may answer: those of the addresses and of the rules, and those declared. */
export function hostsOf(downloads: readonly Download[], declared: readonly string[]): string[] {
  const own = downloads.flatMap(({ rule }) => [placeOf(rule), ...besides(rule)]);
  return [...new Set([...own.map((one) => new URL(one).hostname), ...declared])];
}

function besides(rule: Rule): readonly string[] {
  if (rule.kind === 'france_travail') return [rule.tokens];
  return rule.kind === 'datagouv' ? DATAGOUV_FILES : [];
}

/** Where data.gouv.fr keeps what is deposited there. */
const DATAGOUV_FILES = ['https://static.data.gouv.fr', 'https://object.files.data.gouv.fr'];

/** Bytes of a size that is written so. */
export function bytesOf(size: string): number {
  const [, number = '', unit = ''] = SIZE.exec(size) ?? [];
  return Number(number.replace(',', '.')) * (UNITS[unit.toLowerCase()] ?? 0);
}
