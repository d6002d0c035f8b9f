import { randomInt } from 'node:crypto';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure } from '../../pipeline/failure.ts';
import type { LoadContext, LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';
import { localDays } from '../../pipeline/read/local-day.ts';
import { eachLine } from '../../pipeline/read/text-chunks.ts';
import { agentReader, mixText } from './agents.ts';
import { logReader } from './log-line.ts';
import { knownCommunes, pageReader, type PageReader } from '../../pipeline/read/usage-pages.ts';
import { usageTally, type Tally, type TallyRow } from './tally.ts';

/** Above this share of lines that cannot be read, the file is not what its name says. */
const MOST_UNREADABLE = 0.01;

export interface Reading {
  pages: PageReader;
  tally: Tally;
  /** Drawn for each reading and kept nowhere: visitors are told apart while the file is read, and never again. */
  salt: number;
}

/** Reads web-server logs, all files of the folder as one: only cells at the threshold come out. */
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
  const reading: Reading = { pages, tally: usageTally(days, pages.poolOf), salt: randomInt(2 ** 31) };
  for (const file of oldestFirst(files)) await readLog(file, reading);
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
  if (unreadable / lines > MOST_UNREADABLE)
    throw failure(
      EXIT.input,
      `${file.name}, ligne ${firstUnreadable} : ce n’est pas une ligne de journal au format « combined » (${unreadable} sur ${lines}).`,
      'Donnez le journal du serveur web tel quel (adresse - utilisateur [date] "requête" statut taille "référent" "navigateur").'
    );
  return lines;
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
