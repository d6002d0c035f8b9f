import { derivedProblems, isRecord, isTextList, type HeaderProblem, type Raw } from './check-derived.ts';
import { restsOnProblems } from './check-rests-on.ts';
import { nearest } from '../../text/suggest.ts';
import { typeset } from '../../text/typeset.ts';
import { PLACEHOLDER } from '../request/placeholder.ts';
import { ASKED_PREFIX } from '../parameters/selection.ts';
import { expandLevels, LEVEL_SETS, MAILLES, type Maille } from '../levels.ts';
import { DOMAIN_NAMES } from '../request/names.ts';
import { VIEW_NAMES } from '../parameters/table-view.ts';
import { CHART_TYPES, COVERAGES, PUBLICS, ROLES, type Choice, type ColumnSpec, type ParameterSpec, type RequestHeader } from '../request/header.ts';

const TOP_KEYS = ['titre', 'question', 'code', 'formule', 'champ', 'notes', 'publics', 'parametres', 'colonnes', 'graphique', 'carte', 'si_vide', 'repose_sur', 'couverture', 'enquete', 'lecture'];
const PARAMETER_KEYS = ['domaine', 'libelle', 'defaut', 'mailles', 'zone', 'valeurs', 'min', 'max', 'facultatif'];
const CHART_AXES = ['x', 'y', 'couleur', 'serie', 'etiquette', 'dont', 'facette', 'cible', 'attendu', 'confiance', 'centre', 'bande', 'signal', 'inferieur'];
const COLUMN_KEYS = ['role', 'libelle', 'unite', 'de', 'partie', 'emboite', 'reste', 'seuil', 'base', 'ic', 'test', 'contient', 'ordre', 'texte'];
const CHART_KEYS = ['type', ...CHART_AXES, 'reference', 'echelle', 'egalite', 'axes', 'noms'];
const DOMAINS = ['territoires', 'domaines_nsf', 'choix', 'entier', 'decimal'];
const MAP_KEYS = ['type', 'valeur', 'mode', 'niveau', 'echelle'];
const DOMAIN = /^(territoires|domaines_nsf|choix|entier|decimal|(millesimes|metiers)\.[a-z0-9_]+)$/;
const NAME = /^[a-z][a-z0-9_]*$/;
/** Names of the address that are not parameters of a request. */
const RESERVED: readonly string[] = ['format', ...VIEW_NAMES];

/** Walks a parsed header, keeping every problem, so that an author reads them all at once. Owns that list. */
export class HeaderChecker {
  readonly problems: HeaderProblem[] = [];

  /** The typed header, or null when a problem was found. */
  check(raw: unknown): RequestHeader | null {
    if (!isRecord(raw)) {
      this.#add([], 'en-tête vide ; il faut au moins titre, question, code, colonnes et lecture');
      return null;
    }
    this.#keys(raw, [], TOP_KEYS);
    for (const key of ['titre', 'question', 'code', 'lecture']) this.#text(raw, [key], true);
    for (const key of ['formule', 'champ']) this.#text(raw, [key], false);
    if (raw.notes !== undefined && !isTextList(raw.notes)) this.#add(['notes'], 'notes : une liste de textes ; mettez entre guillemets ceux qui contiennent « : »');
    if (raw.publics !== undefined && !(isTextList(raw.publics) && raw.publics.length > 0 && raw.publics.every((one) => PUBLICS.some((known) => known === one)))) {
      this.#add(['publics'], `publics : une liste parmi ${PUBLICS.join(', ')}, par exemple [${PUBLICS[0]}] ; sans elle, le thème en décide`);
    }
    const parametres = this.#section(raw, 'parametres');
    for (const [name, spec] of Object.entries(parametres)) this.#parameter(['parametres', name], name, spec);
    const colonnes = this.#section(raw, 'colonnes');
    if (Object.keys(colonnes).length === 0) this.#add(['colonnes'], 'colonnes : décrivez chaque colonne du select, sans ses compagnes _min, _max et _statut');
    for (const [name, spec] of Object.entries(colonnes)) this.#column(['colonnes', name], name, spec, colonnes, raw.enquete === true);
    this.#drawing(raw, colonnes);
    this.#empty(raw.si_vide);
    this.#coverage(raw.couverture);
    this.problems.push(...restsOnProblems(raw.repose_sur, colonnes));
    if (raw.enquete !== undefined && typeof raw.enquete !== 'boolean') this.#add(['enquete'], 'enquete : true pour un sondage, ou rien');
    const tested = Object.entries(colonnes).flatMap(([name, spec]) => (isRecord(spec) && spec.test !== undefined ? [`${name}_ecart`] : []));
    this.#reading(raw.lecture, [...Object.keys(parametres), ...Object.keys(colonnes), ...tested]);
    return this.problems.length > 0 ? null : toHeader(raw, parametres, colonnes);
  }

  #add(path: readonly string[], message: string): void {
    this.problems.push({ path, message });
  }

  #keys(raw: Raw, path: readonly string[], allowed: readonly string[]): void {
    for (const key of Object.keys(raw)) {
      if (!allowed.includes(key)) this.#add([...path, key], `clé « ${key} » inconnue${perhaps(key, allowed)} ; clés possibles : ${allowed.join(', ')} (un texte qui contient une virgule se met entre guillemets)`);
    }
  }

  #text(raw: Raw, path: readonly string[], required: boolean): void {
    const value = raw[path.at(-1) ?? ''];
    if (value === undefined ? required : typeof value !== 'string' || value.trim() === '') {
      this.#add(path, `${path.join('.')} : un texte est attendu`);
    }
  }

  #section(raw: Raw, key: string): Raw {
    const value = raw[key];
    if (value === undefined || value === null) return {};
    if (isRecord(value)) return value;
    this.#add([key], `${key} : des noms, chacun avec sa description entre accolades, sont attendus`);
    return {};
  }

  #named(path: readonly string[], name: string, spec: unknown): spec is Raw {
    if (!NAME.test(name)) this.#add(path, `« ${name} » : un nom s’écrit en minuscules sans accent, avec des chiffres et des _`);
    if (isRecord(spec)) return true;
    this.#add(path, `${path.join('.')} : une description entre accolades est attendue`);
    return false;
  }

  #parameter(path: readonly string[], name: string, spec: unknown): void {
    if (!this.#named(path, name, spec)) return;
    this.#keys(spec, path, PARAMETER_KEYS);
    if (RESERVED.includes(name)) this.#add(path, `« ${name} » est réservé aux adresses ; choisissez un autre nom`);
    const domain = String(spec.domaine ?? '');
    if (!DOMAIN.test(domain)) {
      this.#add([...path, 'domaine'], `domaine « ${domain} » inconnu${perhaps(domain, DOMAINS)} ; possibles : territoires, millesimes.<domaine>, metiers.<nomenclature>, domaines_nsf, choix, entier, decimal`);
    }
    const vintages = /^millesimes\.(.+)$/.exec(domain)?.[1];
    if (vintages !== undefined && DOMAIN_NAMES[vintages] === undefined) this.#add([...path, 'domaine'], `aucun millésime « ${vintages} »${perhaps(vintages, Object.keys(DOMAIN_NAMES))} ; possibles : ${Object.keys(DOMAIN_NAMES).join(', ')}`);
    if (domain === 'choix' && readChoices(spec.valeurs).length === 0) this.#add([...path, 'valeurs'], 'un choix demande ses valeurs : [a, b] ou { a: libellé }');
    if (spec.mailles !== undefined && levelsIn(spec.mailles) === null) {
      this.#add([...path, 'mailles'], `mailles : parmi ${MAILLES.join(', ')}, ou un ensemble : ${Object.keys(LEVEL_SETS).join(', ')}`);
    }
    if (spec.zone !== undefined && !(spec.zone === true && domain === 'territoires')) this.#add([...path, 'zone'], 'zone : true, sur un paramètre du domaine territoires');
    for (const key of ['min', 'max']) {
      if (spec[key] !== undefined && typeof spec[key] !== 'number') this.#add([...path, key], `${key} : un nombre est attendu`);
    }
    if (spec.defaut === undefined && spec.facultatif !== true) this.#add(path, `« ${name} » : donnez un defaut, ou facultatif: true`);
    if (domain === 'choix' && spec.defaut !== undefined && !readChoices(spec.valeurs).some(({ valeur }) => valeur === String(spec.defaut))) {
      this.#add([...path, 'defaut'], `defaut « ${String(spec.defaut)} » absent des valeurs du choix`);
    }
  }

  #column(path: readonly string[], name: string, spec: unknown, columns: Raw, survey: boolean): void {
    if (!this.#named(path, name, spec)) return;
    this.#keys(spec, path, COLUMN_KEYS);
    if (name.startsWith(ASKED_PREFIX)) this.#add(path, `« ${name} » : les noms en ${ASKED_PREFIX} sont réservés aux réponses qui réunissent plusieurs valeurs`);
    if (!ROLES.some((role) => role === spec.role)) this.#add([...path, 'role'], `role « ${String(spec.role)} » inconnu${perhaps(String(spec.role), ROLES)} ; possibles : ${ROLES.join(', ')}`);
    if (typeof spec.libelle !== 'string') this.#add(path, `« ${name} » : libelle attendu, un texte`);
    if ((spec.role === 'signal') !== (typeof spec.texte === 'string')) this.#add([...path, 'texte'], `« ${name} » : texte va avec role: signal, et dit ce qu’il signale`);
    for (const { path: place, message } of derivedProblems(name, spec, columns, survey)) this.#add([...path, ...place], message);
  }

  #drawing(raw: Raw, columns: Raw): void {
    const { graphique, carte } = raw;
    if (graphique !== undefined && !(isRecord(graphique) && typeof graphique.type === 'string')) this.#add(['graphique'], 'graphique : { type: …, x: colonne, y: colonne } attendu');
    if (isRecord(graphique)) {
      this.#keys(graphique, ['graphique'], CHART_KEYS);
      if (typeof graphique.type === 'string' && !CHART_TYPES.some((type) => type === graphique.type)) this.#add(['graphique', 'type'], `graphique « ${graphique.type} » inconnu${perhaps(graphique.type, CHART_TYPES)} ; possibles : ${CHART_TYPES.join(', ')}`);
      for (const axis of CHART_AXES) {
        const names = Array.isArray(graphique[axis]) ? graphique[axis] : [graphique[axis]];
        for (const name of names as unknown[]) {
          if (typeof name === 'string' && !(name in columns)) this.#add(['graphique', axis], `graphique.${axis} : colonne « ${name} » absente de colonnes${perhaps(name, Object.keys(columns)) || ` ; colonnes décrites : ${Object.keys(columns).join(', ')}`}`);
        }
      }
    }
    if (isRecord(graphique) && graphique.noms !== undefined) {
      const named = isTextList(graphique.noms) ? graphique.noms : [];
      const known = Object.keys(isRecord(raw.parametres) ? raw.parametres : {});
      const stray = named.find((name) => !known.includes(name));
      if (named.length === 0 || stray !== undefined) this.#add(['graphique', 'noms'], `graphique.noms : un paramètre par courbe attendu${stray === undefined ? '' : `, « ${stray} » n’en est pas un${perhaps(stray, known)}`}`);
    }
    if (carte === undefined) return;
    if (!isRecord(carte) || !['hexagones', 'points'].includes(String(carte.type)) || !['observe', 'ventile'].includes(String(carte.mode))) {
      this.#add(['carte'], 'carte : { type: hexagones|points, valeur: colonne, mode: observe|ventile } attendu');
      return;
    }
    this.#keys(carte, ['carte'], MAP_KEYS);
    if (!(String(carte.valeur) in columns)) this.#add(['carte', 'valeur'], `carte.valeur : colonne « ${String(carte.valeur)} » absente`);
    if (carte.echelle !== undefined && carte.echelle !== 'divergente') this.#add(['carte', 'echelle'], 'carte.echelle : divergente pour un écart, ou rien');
    if (carte.mode === 'ventile' && typeof carte.niveau !== 'string') this.#add(['carte'], 'carte : une couche ventilée dit de quel niveau (niveau: commune)');
  }

  #empty(spec: unknown): void {
    if (spec === undefined) return;
    if (!isRecord(spec) || !['vide', 'sans_objet', 'non_disponible'].includes(String(spec.etat)) || typeof spec.motif !== 'string') {
      this.#add(['si_vide'], 'si_vide : { etat: vide|sans_objet|non_disponible, motif: "…" } attendu');
    }
  }

  #coverage(spec: unknown): void {
    if (spec === undefined) return;
    const names = isTextList(spec) ? spec : [];
    const stray = names.find((name) => !COVERAGES.some((known) => known === name));
    if (names.length === 0 || stray !== undefined) this.#add(['couverture'], `couverture : une liste parmi ${COVERAGES.join(', ')} attendue${stray === undefined ? '' : `, « ${stray} » n’en est pas${perhaps(stray, COVERAGES)}`}`);
  }

  #reading(sentence: unknown, names: readonly string[]): void {
    for (const [placeholder, inside = ''] of String(sentence ?? '').matchAll(/\{([^}]*)\}/g)) {
      const name = new RegExp(`^(?:${PLACEHOLDER.source})$`).exec(placeholder)?.[2] ?? inside;
      if (!names.includes(name)) this.#add(['lecture'], `lecture : « {${name}} » n’est ni une colonne ni un paramètre${perhaps(name, names)}`);
    }
  }
}

/** What was probably meant, or nothing. */
function perhaps(typed: string, known: readonly string[]): string {
  const [near] = nearest(typed, known, 1);
  return near === undefined ? '' : `, vouliez-vous « ${near} » ?`;
}

function toHeader(raw: Raw, parametres: Raw, colonnes: Raw): RequestHeader {
  const inFrench = (value: unknown): unknown => (typeof value === 'string' ? typeset(value) : value);
  const said = Object.fromEntries(['titre', 'question', 'formule', 'champ', 'lecture'].flatMap((key) => (raw[key] === undefined ? [] : [[key, inFrench(raw[key])]])));
  const header = {
    ...raw,
    ...said,
    ...(isRecord(raw.repose_sur) ? { repose_sur: { lignes: raw.repose_sur.lignes ?? [], valeurs: raw.repose_sur.valeurs ?? [] } } : {}),
    ...(isRecord(raw.si_vide) ? { si_vide: { ...raw.si_vide, motif: inFrench(raw.si_vide.motif) } } : {}),
    notes: ((raw.notes ?? []) as unknown[]).map(inFrench),
    parametres: Object.fromEntries(Object.entries(parametres).map(([name, spec]) => [name, toParameter(name, spec as Raw)])),
    colonnes: Object.fromEntries(Object.entries(colonnes).map(([name, spec]) => [name, { ...(spec as Raw), ...((spec as Raw).texte === undefined ? {} : { texte: inFrench((spec as Raw).texte) }) } as unknown as ColumnSpec]))
  };
  // Every field was checked above.
  return header as unknown as RequestHeader;
}

function levelsIn(raw: unknown): readonly Maille[] | null {
  return typeof raw === 'string' || isTextList(raw) ? expandLevels(raw) : null;
}

function toParameter(name: string, spec: Raw): ParameterSpec {
  return {
    ...spec,
    ...(spec.mailles === undefined ? {} : { mailles: levelsIn(spec.mailles) }),
    libelle: typeof spec.libelle === 'string' ? spec.libelle : name,
    ...(spec.defaut === undefined ? {} : { defaut: String(spec.defaut) }),
    ...(spec.valeurs === undefined ? {} : { valeurs: readChoices(spec.valeurs) })
  } as unknown as ParameterSpec;
}

function readChoices(raw: unknown): Choice[] {
  if (Array.isArray(raw)) return raw.map((value) => ({ valeur: String(value), libelle: String(value).replaceAll('_', ' ') }));
  if (isRecord(raw)) return Object.entries(raw).map(([valeur, libelle]) => ({ valeur, libelle: String(libelle) }));
  return [];
}
