import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, isAbsolute, join } from 'node:path';
import type { z } from 'zod';
import { EXIT, failure } from '../failure.ts';
import type { Agreement } from './agreement.ts';
import { readYaml } from './fields.ts';
import { refuseNamedTwice } from './groupings.ts';
import { PROFILES_FOLDER } from '../layout.ts';
import { FRANCE, PROFILE } from './profile-schema.ts';
import { shelfFolder } from './shelf.ts';
import { SECTORS_FILE, sectorSections } from './sectors.ts';
import { usageRules, type UsageRules } from './usage-rules.ts';

type Declared = z.output<typeof PROFILE>;

/** Which files a profile lets into its snapshot. */
export interface Rights {
  /** Every one: said by an internal profile only. */
  all: boolean;
  /** Sources whose files the operator may publish. */
  confirmed: readonly string[];
  /** By source. */
  agreements: Readonly<Record<string, Agreement>>;
  /** Its snapshot is not for the public. */
  internal: boolean;
}

/** A region as the warehouse knows it: one file of warehouse/profiles (`profile-schema.ts`). */
export interface Profile extends Pick<
  Declared,
  'code' | 'nom' | 'adjectif' | 'demo' | 'detour' | 'traversees' | 'accessibilite' | 'mentions' | 'carte_formations'
> {
  /** File name without extension. */
  id: string;
  /** All the regions of France in one snapshot. */
  national: boolean;
  /** The territory it is for: `region:53`, `pays:FR`. */
  territory: string;
  /** Codes of the regions whose people are laid on hexagons, with ways over land between them. */
  hexagons: readonly string[];
  resolutionBase: number;
  resolutionPopulation: number;
  /** Sources of warehouse/sources that this region leaves out even when their files lie in the data folder. */
  disabledSources: string[];
  /** What may enter its snapshot besides what is free. */
  rights: Rights;
  /** What the region says of a source in place of its own card. */
  sourceNotes: Declared['sources']['precisions'];
  /** Rows read by entities of format `profil`, by section, with the sectors proposed to any region. */
  sections: Readonly<Record<string, readonly object[]>>;
  /** How the visits of its guidance site are read. */
  usage: UsageRules;
}

/** Reads a profile by name or path. @throws Failure (exit 1) listing those that exist; (exit 2) for a wrong field. */
export function readProfile(nameOrPath: string): Profile {
  const path = profilePath(nameOrPath);
  const where = basename(path);
  const declared = readYaml(PROFILE, path, where);
  if (declared.resolution_population > declared.resolution_base) {
    throw failure(
      EXIT.input,
      `${where} : resolution_population est plus fine que resolution_base.`,
      'Corrigez le profil.'
    );
  }
  if (declared.code !== FRANCE && declared.hexagones.length > 0) {
    throw failure(
      EXIT.input,
      `${where} : « hexagones » ne se choisit que dans le profil de la France entière ; une région est toujours mise en hexagones.`,
      'Retirez la clé « hexagones », ou écrivez code: FR.'
    );
  }
  if (declared.confirmes === 'toutes' && !declared.interne)
    throw failure(
      EXIT.input,
      `${where} : « confirmes: toutes » ne se dit que d’un profil interne, dont l’instantané n’est pas publié.`,
      'Nommez les sources confirmées, ou écrivez interne: true.'
    );
  refuseNamedTwice(declared.regroupements, where);
  const {
    code,
    nom,
    adjectif,
    demo,
    detour,
    traversees,
    accessibilite,
    mentions,
    carte_formations,
    sources,
    hexagones
  } = declared;
  const national = code === FRANCE;
  return {
    id: basename(path, extname(path)),
    code,
    national,
    territory: national ? `pays:${code}` : `region:${code}`,
    hexagons: national ? hexagones : [code],
    nom,
    adjectif,
    demo,
    resolutionBase: declared.resolution_base,
    resolutionPopulation: declared.resolution_population,
    detour,
    traversees,
    disabledSources: sources.desactivees,
    rights: {
      all: declared.confirmes === 'toutes',
      confirmed: declared.confirmes === 'toutes' ? [] : declared.confirmes,
      agreements: declared.conventions,
      internal: declared.interne
    },
    sourceNotes: sources.precisions,
    sections: sectionsOf(declared),
    usage: usageRules(declared.usage),
    accessibilite,
    mentions,
    carte_formations
  };
}

/** @throws Failure (exit 1) when there is none */
function profilePath(nameOrPath: string): string {
  const isPath = /\.ya?ml$/i.test(nameOrPath) || isAbsolute(nameOrPath);
  const places = isPath
    ? []
    : [shelfFolder() ?? [], PROFILES_FOLDER].flat().map((folder) => join(folder, `${nameOrPath}.yaml`));
  const path = isPath ? nameOrPath : (places.find((place) => existsSync(place)) ?? '');
  if (!existsSync(path)) {
    throw failure(
      EXIT.usage,
      `Profil « ${nameOrPath} » introuvable.`,
      `Profils connus : ${profileNames().join(', ')}. Un profil est un fichier de warehouse/profiles.`
    );
  }
  return path;
}

export function profileNames(): string[] {
  return readdirSync(PROFILES_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

function sectionsOf({
  objectifs,
  objectifs_service,
  commentaires,
  marges,
  regroupements,
  usage: { fonctions, profils }
}: Declared): Profile['sections'] {
  const groups: Readonly<Record<string, Readonly<Record<string, readonly object[]>>>> = {
    marges,
    regroupements,
    usage: { fonctions, profils }
  };
  const named = Object.entries(groups).flatMap(([group, lists]) =>
    Object.entries(lists).map(([name, rows]): [string, readonly object[]] => [`${group}.${name}`, rows])
  );
  return { objectifs, objectifs_service, commentaires, ...Object.fromEntries(named), ...sectorSections() };
}

/** The file that gives the rows of a section, inside the project's warehouse. */
export function fileOfSection({ id }: Pick<Profile, 'id'>, section: string): string {
  return section.startsWith('filieres.') ? SECTORS_FILE : `profils/${id}.yaml`;
}
