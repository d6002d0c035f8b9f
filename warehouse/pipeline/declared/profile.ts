import { existsSync, readdirSync } from 'node:fs';
import { basename, extname, isAbsolute, join } from 'node:path';
import { EXIT, failure } from '../failure.ts';
import { asFields, booleanOf, numberOf, readYaml, textOf, textsOf, type Fields } from './fields.ts';
import { PROFILES_FOLDER } from '../layout.ts';
import { readUsageRules, type UsageRules } from './usage-rules.ts';

/** A region as the warehouse knows it: one file of warehouse/profiles, no code. */
export interface Profile {
  /** File name without extension. */
  id: string;
  /** INSEE code of the region, two characters. */
  code: string;
  nom: string;
  /** Feminine adjective, for "(partie bretonne)". */
  adjectif: string;
  demo: boolean;
  resolutionBase: number;
  resolutionPopulation: number;
  /** Road over straight line, and ways over the sea: how distances over land are counted. */
  detour: number;
  traversees: readonly unknown[];
  /** Sources of warehouse/sources that this region leaves out even when their files lie in the data folder. */
  disabledSources: string[];
  /** What the region says of a source in place of its own card: titre, producteur, licence, adresse, synthetique. */
  sourceNotes: Readonly<Record<string, Fields>>;
  /** Rows read by entities of format `profil`, by section name. */
  sections: Readonly<Record<string, Fields[]>>;
  /** How the visits of its guidance site are read. */
  usage: UsageRules;
  /** What the accessibility statement of its site says of it (`entite`, `contact`, `recours`); only what it has set. */
  accessibilite: Readonly<Record<string, string>>;
}

const STATEMENT_KEYS = ['entite', 'contact', 'recours'];

/**
 * Reads a profile by name (`bretagne`) or by path.
 * @throws Failure (exit 1) when there is none, listing those that exist; (exit 2) when a field is wrong.
 */
export function readProfile(nameOrPath: string): Profile {
  const path = /\.ya?ml$/i.test(nameOrPath) || isAbsolute(nameOrPath) ? nameOrPath : join(PROFILES_FOLDER, `${nameOrPath}.yaml`);
  if (!existsSync(path)) {
    throw failure(EXIT.usage, `Profil « ${nameOrPath} » introuvable.`, `Profils connus : ${profileNames().join(', ')}. Un profil est un fichier de warehouse/profiles.`);
  }
  const fields = readYaml(path);
  const where = basename(path);
  const sources = asFields(fields.sources ?? {}, `${where}, sources`);
  const profile: Profile = {
    id: basename(path, extname(path)),
    code: textOf(fields, 'code', where),
    nom: textOf(fields, 'nom', where),
    adjectif: textOf(fields, 'adjectif', where),
    demo: booleanOf(fields, 'demo', where, false),
    resolutionBase: numberOf(fields, 'resolution_base', where, 9),
    resolutionPopulation: numberOf(fields, 'resolution_population', where, 8),
    detour: numberOf(fields, 'detour', where, 1.2),
    traversees: listOf(fields, 'traversees', where),
    disabledSources: textsOf(sources, 'desactivees', `${where}, sources`),
    sourceNotes: notesOf(sources, where),
    sections: sectionsOf(fields, where),
    usage: readUsageRules(asFields(fields.usage ?? {}, `${where}, usage`), where),
    accessibilite: statementOf(asFields(fields.accessibilite ?? {}, `${where}, accessibilite`), `${where}, accessibilite`)
  };
  checkResolutions(profile, where);
  return profile;
}

export function profileNames(): string[] {
  return readdirSync(PROFILES_FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}

function statementOf(fields: Fields, where: string): Record<string, string> {
  const unknown = Object.keys(fields).find((key) => !STATEMENT_KEYS.includes(key));
  if (unknown !== undefined) throw failure(EXIT.input, `${where} : « ${unknown} » n’est pas prévu.`, `Clés prévues : ${STATEMENT_KEYS.join(', ')}.`);
  return Object.fromEntries(Object.keys(fields).map((key) => [key, textOf(fields, key, where)]));
}

function notesOf(sources: Fields, where: string): Record<string, Fields> {
  const notes = asFields(sources.precisions ?? {}, `${where}, sources.precisions`);
  return Object.fromEntries(Object.entries(notes).map(([name, note]) => [name, asFields(note, `${where}, sources.precisions.${name}`)]));
}

function sectionsOf(fields: Fields, where: string): Record<string, Fields[]> {
  const sections: Record<string, Fields[]> = {};
  for (const name of ['objectifs', 'objectifs_service', 'commentaires']) {
    sections[name] = listOf(fields, name, where).map((row, index) => asFields(row, `${where}, ${name}, élément ${index + 1}`));
  }
  for (const group of ['marges', 'regroupements', 'usage']) {
    for (const [name, rows] of Object.entries(asFields(fields[group] ?? {}, `${where}, ${group}`))) {
      if (group === 'usage' && !['fonctions', 'profils'].includes(name)) continue;
      if (!Array.isArray(rows)) throw failure(EXIT.input, `${where}, ${group}.${name} : une liste est attendue.`, 'Corrigez le profil.');
      sections[`${group}.${name}`] = rows.map((row: unknown, index) => asFields(row, `${where}, ${group}.${name}, élément ${index + 1}`));
    }
  }
  return sections;
}

function listOf(fields: Fields, key: string, where: string): readonly unknown[] {
  const value = fields[key] ?? [];
  if (!Array.isArray(value)) throw failure(EXIT.input, `${where}, ${key} : une liste est attendue.`, 'Corrigez le profil.');
  return value as unknown[];
}

function checkResolutions(profile: Profile, where: string): void {
  for (const resolution of [profile.resolutionBase, profile.resolutionPopulation]) {
    if (!Number.isInteger(resolution) || resolution < 5 || resolution > 11) {
      throw failure(EXIT.input, `${where} : résolution ${resolution} hors de 5 à 11.`, 'Corrigez le profil.');
    }
  }
  if (profile.resolutionPopulation > profile.resolutionBase) {
    throw failure(EXIT.input, `${where} : resolution_population est plus fine que resolution_base.`, 'Corrigez le profil.');
  }
}
