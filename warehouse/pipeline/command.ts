import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXIT, failure, messageOf } from './failure.ts';
import { SOURCES_FOLDER } from './layout.ts';

export const USAGE = `Entrepôt de Maille

  npm run warehouse -- build --demo                                 région synthétique
  npm run warehouse -- build --profile <nom> --data <dossier>       région réelle, fichiers des producteurs
  npm run warehouse -- build --essai …                              la même, sans la mettre en service : dit ce qui changerait
  npm run warehouse -- check                                        contrôle l’instantané en service
  npm run warehouse -- sources                                      sources de l’instantané en service
  npm run warehouse -- sources --data <dossier> [--profile <nom>]   ce qu’un dossier apporte, ce qui manque
  npm run warehouse -- fetch --data <dossier> [--source <nom,nom>]  télécharge ce qui est publié ouvertement (--montrer : dit quoi)
  npm run warehouse -- trajets --osm <extrait.osm.pbf> --data <dossier>   minutes par les routes (ou --valhalla <adresse>)
  npm run warehouse -- list                                         instantanés gardés
  npm run warehouse -- rollback [--to <id>]                         revient au précédent, jusqu’à rollback --lever
  npm run warehouse -- retirer <id> --raison "<phrase>"              retire un instantané pour toujours
  npm run warehouse -- garder <id> --raison "<phrase>"               le garde au-delà de son âge (--lever : plus)
  npm run warehouse -- copier --vers <dossier>                      sauvegarde, ou restaure (--out <sauvegarde> --vers data)
  npm run warehouse -- purger --profile <nom>                       retire ce qu’une convention ne permet plus de garder
  npm run warehouse -- profil --region <code>                       écrit le profil d’une région (28)
  npm run warehouse -- etagere                                      vérifie ce que la région ajoute (dossier MAILLE_REGION)

  --out <dossier>   dossier des instantanés (data/)      --json        une ligne JSON par événement
  --threads <n>     fils du moteur                       --memoire 2GB limite de mémoire du moteur
  --seed <n>        graine de la démonstration           --complet     reconstruit même si rien n’a changé
  --accepter-perte <source>   la source, un de ses millésimes ou de ses lignes n’est plus là, et c’est voulu (répétable)
  --retenir         ne publie pas par-dessus un chiffre inattendu ; --accepter <id> dit qu’il a été regardé (répétable)
  --attendu <id>    ne met en service que cet instantané, celui d’un essai
  --malgre          construit ce qui a été retiré, ou malgré un rollback, et c’est voulu
  --scale <n>       volume de la démonstration (100 : un pays)

Codes de sortie : 0 réussi, 1 commande, 2 fichier ou source, 3 contrôle, 4 construction en cours, 5 disque ou interne.`;

export interface Command {
  name: (typeof NAMES)[number];
  profile: string | null;
  data: string | null;
  demo: boolean;
  out: string;
  json: boolean;
  threads: number | null;
  memory: string | null;
  seed: number;
  /** How many times the demo's courses, visits and rows of other regions. */
  scale: number;
  /** Builds even when nothing has changed. */
  whole: boolean;
  /** Sources whose loss is meant. */
  acceptedLosses: string[];
  /** Unexpected figures that somebody looked at, by id; whether a publication waits for them. */
  acceptedFigures: string[];
  waits: boolean;
  to: string | null;
  /** Undoes: lets builds replace what `rollback` put back, lets go what `garder` kept. */
  lift: boolean;
  /** Builds beside what is in service, and leaves it there. */
  trial: boolean;
  /** The only snapshot that may be put in service: the one that was tried. */
  expected: string | null;
  /** Builds what was withdrawn, or in place of what was put back on purpose. */
  insists: boolean;
  /** Snapshot to withdraw or to keep, and why. */
  id: string | null;
  reason: string | null;
  /** Folder of a copy. */
  into: string | null;
  /** Code of the region whose profile to write. */
  region: string | null;
  /** OpenStreetMap extract (`.osm.pbf`), or address of a Valhalla server, from which ways are searched. */
  osm: string | null;
  valhalla: string | null;
  /** `YYYY-MM` of an extract that does not say it. */
  month: string | null;
  /** Sources to fetch; all when empty. */
  only: string[];
  /** Says what would be fetched, and downloads nothing. */
  show: boolean;
}

const NAMES = [
  'build',
  'check',
  'sources',
  'fetch',
  'trajets',
  'list',
  'rollback',
  'retirer',
  'garder',
  'copier',
  'purger',
  'profil',
  'etagere'
] as const;

/** @throws Failure (exit 1) saying which word or option is wrong. */
export function parseCommand(args: string[]): Command {
  const { values, positionals } = parse(args);
  const name = NAMES.find((candidate) => candidate === positionals[0]);
  if (name === undefined || positionals.length > (name === 'retirer' || name === 'garder' ? 2 : 1))
    throw usage(`Commande « ${positionals.join(' ')} » inconnue.`);
  const demo = values.demo === true;
  if (name === 'retirer' && (positionals[1] === undefined || values.raison === undefined))
    throw usage('`retirer` demande un identifiant d’instantané, et --raison "<phrase>".');
  if (name === 'garder' && (positionals[1] === undefined || (values.raison === undefined) !== (values.lever === true)))
    throw usage('`garder` demande un identifiant d’instantané, et --raison "<phrase>" ou --lever.');
  if (name === 'build' && !demo && (values.profile === undefined || values.data === undefined)) {
    throw usage('`build` demande --demo, ou --profile <nom> et --data <dossier>.');
  }
  if (name === 'profil' && values.region === undefined)
    throw usage('`profil` demande --region <code>, par exemple 28.');
  if (name === 'copier' && values.vers === undefined)
    throw usage('`copier` demande --vers <dossier>, un dossier neuf ou vide.');
  if (name === 'purger' && values.profile === undefined)
    throw usage('`purger` demande --profile <nom>, qui dit les conventions.');
  if (name === 'fetch' && values.data === undefined)
    throw usage('`fetch` demande --data <dossier>, où déposer les fichiers.');
  if (
    name === 'trajets' &&
    (values.data === undefined || (values.osm === undefined) === (values.valhalla === undefined))
  )
    throw usage('`trajets` demande --data <dossier>, et --osm <extrait.osm.pbf> ou --valhalla <adresse>.');
  if (values.valhalla !== undefined && !URL.canParse(values.valhalla))
    throw usage(`--valhalla attend une adresse (https://…), pas « ${values.valhalla} ».`);
  if (values.mois !== undefined && !/^20\d\d-(0[1-9]|1[0-2])$/.test(values.mois))
    throw usage(`--mois attend AAAA-MM, pas « ${values.mois} ».`);
  if (demo && values.data !== undefined) throw usage('--demo écrit ses propres fichiers : retirez --data.');
  if (!demo && values.scale !== undefined) throw usage('--scale va avec --demo.');
  if (demo && values.profile !== undefined) throw usage('--demo a son propre profil : retirez --profile.');
  return {
    name,
    demo,
    profile: values.profile ?? null,
    data: values.data ?? null,
    out: values.out ?? process.env.MAILLE_OUT ?? 'data',
    json: values.json === true,
    threads: values.threads === undefined ? null : wholeNumber(values.threads, '--threads', 1),
    memory: values.memoire === undefined ? null : memorySize(values.memoire),
    seed: values.seed === undefined ? 1 : wholeNumber(values.seed, '--seed', 0),
    scale: values.scale === undefined ? 1 : wholeNumber(values.scale, '--scale', 1),
    acceptedLosses: (values['accepter-perte'] ?? []).map(sourceName),
    acceptedFigures: (values.accepter ?? []).map(figureId),
    waits: values.retenir === true,
    to: values.to ?? null,
    lift: values.lever === true,
    trial: values.essai === true,
    expected: values.attendu ?? null,
    insists: values.malgre === true,
    id: positionals[1] ?? null,
    reason: values.raison ?? null,
    into: values.vers ?? null,
    region: values.region ?? null,
    osm: values.osm ?? null,
    valhalla: values.valhalla ?? null,
    month: values.mois ?? null,
    whole: values.complet === true,
    show: values.montrer === true,
    only:
      values.source === undefined
        ? []
        : values.source
            .split(',')
            .map((text) => text.trim())
            .filter((text) => text !== '')
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        demo: { type: 'boolean' },
        profile: { type: 'string' },
        data: { type: 'string' },
        out: { type: 'string' },
        json: { type: 'boolean' },
        threads: { type: 'string' },
        memoire: { type: 'string' },
        seed: { type: 'string' },
        scale: { type: 'string' },
        to: { type: 'string' },
        lever: { type: 'boolean' },
        malgre: { type: 'boolean' },
        essai: { type: 'boolean' },
        attendu: { type: 'string' },
        raison: { type: 'string' },
        vers: { type: 'string' },
        region: { type: 'string' },
        'accepter-perte': { type: 'string', multiple: true },
        accepter: { type: 'string', multiple: true },
        retenir: { type: 'boolean' },
        complet: { type: 'boolean' },
        source: { type: 'string' },
        montrer: { type: 'boolean' },
        osm: { type: 'string' },
        valhalla: { type: 'string' },
        mois: { type: 'string' }
      }
    });
  } catch (error) {
    const option = /'(-[^ ']+)/.exec(messageOf(error))?.[1];
    throw usage(option === undefined ? 'Options illisibles.' : `Option « ${option} » inconnue ou sans valeur.`);
  }
}

function wholeNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < least)
    throw usage(`${option} attend un nombre entier d’au moins ${least}, pas « ${text} ».`);
  return value;
}

function figureId(id: string): string {
  if (!/^[0-9a-f]{10}$/.test(id))
    throw usage(
      `--accepter attend le numéro d’un chiffre inattendu, dix signes que la construction écrit, pas « ${id} ».`
    );
  return id;
}

/** A name that no source bears would let nothing through, silently. */
function sourceName(name: string): string {
  if (!existsSync(join(SOURCES_FOLDER, name, 'source.yaml')))
    throw usage(`--accepter-perte : la source « ${name} » n’existe pas.`);
  return name;
}

function memorySize(text: string): string {
  if (!/^\d+(\.\d+)?\s*(MB|GB|MiB|GiB)$/i.test(text))
    throw usage(`--memoire attend une taille, par exemple 2GB ou 900MB, pas « ${text} ».`);
  return text;
}

function usage(what: string) {
  return failure(EXIT.usage, what, '`npm run warehouse -- --help` montre les commandes.');
}
