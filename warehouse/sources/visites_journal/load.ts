import { randomInt } from 'node:crypto';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { localDays, type LocalDays } from '../../pipeline/read/local-day.ts';
import { eachLine, eachObject } from '../../pipeline/read/text-chunks.ts';
import type { UsageRules } from '../../pipeline/declared/usage-rules.ts';
import { agentReader, mixText } from './agents.ts';
import { logReader } from './log-line.ts';
import { readVisit } from './matomo-visit.ts';
import { knownCommunes, pageReader, type PageReader } from '../../pipeline/read/usage-pages.ts';
import { usageTally, type Tally, type TallyRow } from './tally.ts';

/** Above this share of lines that cannot be read, the file is not what its name says. */
const MOST_UNREADABLE = 0.01;

export interface Reading {
  rules: UsageRules;
  days: LocalDays;
  pages: PageReader;
  tally: Tally;
  /** Drawn for each reading and kept nowhere: visitors are told apart while the file is read, and never again. */
  salt: number;
}

/** Reads web-server logs and Matomo's visits, all files of the folder as one: only cells at the threshold come out. */
async function readJournals(files: readonly DataFile[], context: LoadContext): Promise<LoadedRow[][]> {
  const rules = context.profile.usage;
  if (rules.fonctions.length === 0) {
    throw failure(
      EXIT.input,
      `Profil ${context.profile.id} : la rubrique « usage.fonctions » est vide, les visites de ${files[0]?.name ?? ''} n’auraient pas de sens.`,
      'Déclarez dans le profil les fonctions du site et le motif de leurs adresses (voir warehouse/README.md).'
    );
  }
  const days = localDays(rules.fuseau);
  const pages = pageReader(rules, await knownCommunes(context));
  const reading: Reading = { rules, days, pages, tally: usageTally(days, pages.poolOf), salt: randomInt(2 ** 31) };
  for (const file of oldestFirst(files))
    await (/\.log|^access/i.test(file.baseName) ? readLog(file, reading) : readVisits(file, reading));
  const rows = reading.tally.rows().map((row, index): LoadedRow => ({ line: index + 1, values: valuesOf(row) }));
  // What the files give together is written under the name of the first.
  return files.map((_, index) => (index === 0 ? rows : []));
}

/** Rotated logs bear a number that grows with their age: access.log.2.gz before access.log.1, before access.log. */
function oldestFirst(files: readonly DataFile[]): DataFile[] {
  const age = (file: DataFile): number => Number(/\.log\.(\d{1,3})(\.gz)?$/i.exec(file.baseName)?.[1] ?? 0);
  return [...files].sort((a, b) => age(b) - age(a) || (a.name < b.name ? -1 : 1));
}

/** @throws Failure (exit 2) when too many lines are not those of a combined log. */
export async function readLog(file: DataFile, { pages, tally, salt }: Reading): Promise<number> {
  const read = logReader();
  const agentOf = agentReader(salt);
  let unreadable = 0;
  let firstUnreadable = 0;
  const lines = await eachLine(file, (text, start, end, number) => {
    if (end === start) return;
    const line = read(text, start, end);
    if (line.kind === 0) {
      if (unreadable++ === 0) firstUnreadable = number;
      return;
    }
    if (line.kind === 1) return;
    const agent = agentOf(text.slice(line.agentStart, line.agentEnd));
    if (agent === 0) return;
    const page = pages.pageOf(text.slice(line.urlStart, line.urlEnd));
    if (page !== null) tally.add(mixText(agent, text, line.addressStart, line.addressEnd), line.second, page);
  });
  refuse(
    file,
    unreadable,
    lines,
    `ligne ${firstUnreadable} : ce n’est pas une ligne de journal au format « combined »`,
    'Donnez le journal du serveur web tel quel (adresse - utilisateur [date] "requête" statut taille "référent" "navigateur").'
  );
  return lines;
}

async function readVisits(file: DataFile, { rules, pages, days, tally, salt }: Reading): Promise<number> {
  let unreadable = 0;
  let firstUnreadable = 0;
  const visits = await eachObject(file, (text, rank) => {
    const visit = readVisit(objectOf(text, file, rank), rules, pages, days, salt);
    if (visit === null) {
      if (unreadable++ === 0) firstUnreadable = rank;
      return;
    }
    for (const { second, page } of visit.actions) tally.add(visit.visitor, second, page);
  });
  if (visits === 0) throw failure(EXIT.input, `${file.name} : aucune visite.`, 'Exportez-le de nouveau depuis Matomo.');
  refuse(
    file,
    unreadable,
    visits,
    `visite ${firstUnreadable} : il y manque visitorId, firstActionTimestamp ou actionDetails, ou ses heures se contredisent`,
    'Exportez Live.getLastVisitsDetails au format JSON, et vérifiez usage.fuseau dans le profil.'
  );
  return visits;
}

function objectOf(text: string, file: DataFile, rank: number): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name}, objet ${rank} : JSON illisible.`,
      'Exportez-le de nouveau depuis Matomo.',
      error
    );
  }
}

function refuse(file: DataFile, unreadable: number, total: number, what: string, todo: string): void {
  if (total > 0 && unreadable / total > MOST_UNREADABLE)
    throw failure(EXIT.input, `${file.name}, ${what} (${unreadable} sur ${total}).`, todo);
}

function valuesOf(row: TallyRow): Record<string, string | null> {
  const [fonction = null, commune = null, profil = null] = row.keys;
  return {
    genre: row.genre,
    jour: row.jour,
    fonction,
    commune,
    profil,
    visites: String(row.visites),
    actions: String(row.actions),
    rebonds: String(row.rebonds),
    duree_s: String(row.duree)
  };
}

export const readers: SourceLoader['readers'] = {};
export const groups: SourceLoader['groups'] = { visites: readJournals };
