import { basename } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import { asFields, textOf, textsOf, type Fields } from './fields.ts';
import type { Download } from '../fetch/download.ts';

const UNITS: Readonly<Record<string, number>> = { ko: 1e3, mo: 1e6, go: 1e9 };

/** `telechargements` and `hotes` of a source.yaml. @throws Failure (exit 2) naming the key. */
export function readDownloads(fields: Fields, where: string): { downloads: Download[]; hosts: string[] } {
  const listed: unknown[] = Array.isArray(fields.telechargements) ? fields.telechargements : [];
  const downloads = listed.map((value, index) => readDownload(asFields(value, `${where}, telechargements ${index + 1}`), `${where}, telechargements ${index + 1}`));
  return { downloads, hosts: [...new Set([...downloads.map(({ address }) => new URL(address).hostname), ...textsOf(fields, 'hotes', where)])] };
}

function readDownload(fields: Fields, where: string): Download {
  const [address, file, size] = [textOf(fields, 'adresse', where), textOf(fields, 'fichier', where), textOf(fields, 'taille_max', where)];
  if (!URL.canParse(address)) throw failure(EXIT.input, `${where} : adresse « ${address} » illisible.`, 'Donnez une adresse https complète.');
  if (basename(file) !== file || file.startsWith('.')) throw failure(EXIT.input, `${where} : « ${file} » n’est pas un nom de fichier.`, 'Donnez un nom sans dossier.');
  const [, number = '', unit = ''] = /^(\d+(?:[.,]\d+)?)\s*(ko|Mo|Go)$/iu.exec(size) ?? [];
  const factor = UNITS[unit.toLowerCase()];
  if (factor === undefined) throw failure(EXIT.input, `${where} : taille_max « ${size} » illisible.`, 'Exemples : 300 Mo, 2 Go.');
  return { address, file, limit: Number(number.replace(',', '.')) * factor, sha256: fields.sha256 === undefined ? null : textOf(fields, 'sha256', where).toLowerCase() };
}
