import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Command } from '../command.ts';
import { EXIT, failure, type ExitCode } from '../failure.ts';
import { shelfFolder } from '../declared/shelf.ts';
import { PROFILES_FOLDER, PROJECT_FOLDER } from '../layout.ts';
import { print } from '../print.ts';

interface Region {
  readonly nom: string;
  /** As it stands after « partie » : feminine, or with its preposition. */
  readonly adjectif: string;
  /** IANA name, where it is not that of Paris. */
  readonly fuseau?: string;
}

/** Regions of the official geographic code (Insee, COG 2026), by code. */
export const REGIONS: Readonly<Record<string, Region>> = {
  '01': { nom: 'Guadeloupe', adjectif: 'guadeloupéenne', fuseau: 'America/Guadeloupe' },
  '02': { nom: 'Martinique', adjectif: 'martiniquaise', fuseau: 'America/Martinique' },
  '03': { nom: 'Guyane', adjectif: 'guyanaise', fuseau: 'America/Cayenne' },
  '04': { nom: 'La Réunion', adjectif: 'réunionnaise', fuseau: 'Indian/Reunion' },
  '06': { nom: 'Mayotte', adjectif: 'mahoraise', fuseau: 'Indian/Mayotte' },
  '11': { nom: 'Île-de-France', adjectif: 'francilienne' },
  '24': { nom: 'Centre-Val de Loire', adjectif: 'du Centre-Val de Loire' },
  '27': { nom: 'Bourgogne-Franche-Comté', adjectif: 'de Bourgogne-Franche-Comté' },
  '28': { nom: 'Normandie', adjectif: 'normande' },
  '32': { nom: 'Hauts-de-France', adjectif: 'des Hauts-de-France' },
  '44': { nom: 'Grand Est', adjectif: 'du Grand Est' },
  '52': { nom: 'Pays de la Loire', adjectif: 'des Pays de la Loire' },
  '53': { nom: 'Bretagne', adjectif: 'bretonne' },
  '75': { nom: 'Nouvelle-Aquitaine', adjectif: 'néo-aquitaine' },
  '76': { nom: 'Occitanie', adjectif: 'occitane' },
  '84': { nom: 'Auvergne-Rhône-Alpes', adjectif: 'd’Auvergne-Rhône-Alpes' },
  '93': { nom: 'Provence-Alpes-Côte d’Azur', adjectif: 'de Provence-Alpes-Côte d’Azur' },
  '94': { nom: 'Corse', adjectif: 'corse' }
};

/** Writes the profile of a region, which needs three lines: all else is as for any region until it is said. */
export function runProfile(command: Command): Promise<ExitCode> {
  const code = codeOf(command.region ?? '');
  const path = writeProfile(code, shelfFolder() ?? PROFILES_FOLDER);
  const shown = relative(PROJECT_FOLDER, path);
  const name = nameOf(code);
  print(
    command,
    { evenement: 'profil', fichier: shown },
    `${shown} est écrit. Construisez la région : npm run warehouse -- build --profile ${name} --data <dossier>`
  );
  return Promise.resolve(EXIT.ok);
}

/** @throws Failure (exit 1) for a code that no region has, or a profile that is already there */
export function writeProfile(code: string, folder: string): string {
  const region = REGIONS[code];
  if (region === undefined)
    throw failure(
      EXIT.usage,
      `« ${code} » n’est pas un code de région.`,
      `Codes : ${Object.entries(REGIONS)
        .sort(([a], [b]) => Number(a) - Number(b))
        .map(([known, { nom }]) => `${known} ${nom}`)
        .join(', ')}.`
    );
  const path = join(folder, `${nameOf(code)}.yaml`);
  if (existsSync(path))
    throw failure(EXIT.usage, `Le profil ${nameOf(code)}.yaml existe déjà.`, 'Modifiez-le, ou retirez-le d’abord.');
  const { nom, adjectif, fuseau } = region;
  const lines = [
    `# ${nom}. Ce qui n’est pas dit ici est comme pour toute région : bretagne.yaml et docs/schemas/profile.schema.json donnent ce qui peut l’être.`,
    `code: '${code}'`,
    `nom: ${nom}`,
    `adjectif: ${adjectif}`,
    ...(fuseau === undefined ? [] : [`usage: { fuseau: ${fuseau} }`])
  ];
  writeFileSync(path, `${lines.join('\n')}\n`, { flag: 'wx' });
  return path;
}

/** The code of a region given by its name or its code; what was given when it is neither. */
export function codeOf(asked: string): string {
  return Object.keys(REGIONS).find((code) => nameOf(code) === slugOf(asked)) ?? asked;
}

/** The name of the profile of a region. */
function nameOf(code: string): string {
  return slugOf(REGIONS[code]?.nom ?? '');
}

function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-');
}
