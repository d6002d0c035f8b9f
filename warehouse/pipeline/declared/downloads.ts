import { basename } from 'node:path';
import { z } from 'zod';
import { refuses } from '../../../src/lib/catalogue/header/schema-problems.ts';
import { optional, text } from './fields.ts';

const UNITS: Readonly<Record<string, number>> = { ko: 1e3, mo: 1e6, go: 1e9 };
/** How a size is written: 300 Mo. */
export const SIZE = /^(\d+(?:[.,]\d+)?)\s*(ko|Mo|Go)$/iu;

/** A file that a producer publishes openly, as `telechargements` of a `source.yaml` declares it. */
const DOWNLOAD = z
  .strictObject({
    adresse: text
      .refine((address) => URL.canParse(address), {
        error: refuses((written) => `adresse « ${written} » illisible ; donnez une adresse https complète`)
      })
      .refine((address) => !URL.canParse(address) || isSafe(new URL(address)), {
        error: 'l’adresse n’est pas en https, ou porte un mot de passe ; donnez l’adresse publique du fichier'
      }),
    fichier: text
      .refine((file) => basename(file) === file && !file.startsWith('.'), {
        error: refuses((written) => `« ${written} » n’est pas un nom de fichier ; donnez un nom sans dossier`)
      })
      .describe('Nom sous lequel il est gardé'),
    taille_max: text
      .refine((size) => SIZE.test(size), {
        error: refuses((written) => `taille « ${written} » illisible ; exemples : 300 Mo, 2 Go`)
      })
      .describe('300 Mo, 2 Go'),
    sha256: text.optional().describe('Somme attendue, quand le fichier ne change jamais')
  })
  .refine(
    ({ adresse, fichier }) =>
      exportOf(adresse)?.format === undefined || fichier.toLowerCase().endsWith(`.${exportOf(adresse)?.format ?? ''}`),
    {
      path: ['fichier'],
      error: 'le nom ne finit pas comme le format que l’adresse exporte ; donnez-lui cette extension'
    }
  )
  .transform(({ adresse, fichier, taille_max: size, sha256 }) => ({
    address: adresse,
    /** Name under which it is kept. */
    file: fichier,
    /** Bytes above which it is refused. */
    limit: bytesOf(size),
    /** Expected SHA-256, or null when the producer's file changes. */
    sha256: sha256?.toLowerCase() ?? null
  }));

/** An address without password whose line nobody reads. */
export function isSafe(address: URL): boolean {
  return isPrivate(address) && address.username === '' && address.password === '';
}

/** Whether what is asked of an address is read by its host alone; a local server stands for a producer's in tests. */
export function isPrivate({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

/** The dataset and the format of an export of an Opendatasoft portal; null for another address. */
export function exportOf(address: string): { dataset: string; format: string } | null {
  const [, dataset, format] = /\/catalog\/datasets\/([\w.@-]+)\/exports\/(\w+)/.exec(address) ?? [];
  return dataset === undefined || format === undefined ? null : { dataset, format };
}

export type Download = z.output<typeof DOWNLOAD>;

export const DOWNLOADS = optional(z.array(DOWNLOAD), []);

/** The hosts that may answer: those of the addresses, and those declared. */
export function hostsOf(downloads: readonly Download[], declared: readonly string[]): string[] {
  return [...new Set([...downloads.map(({ address }) => new URL(address).hostname), ...declared])];
}

/** Bytes of a size that is written so. */
export function bytesOf(size: string): number {
  const [, number = '', unit = ''] = SIZE.exec(size) ?? [];
  return Number(number.replace(',', '.')) * (UNITS[unit.toLowerCase()] ?? 0);
}
