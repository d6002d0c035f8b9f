import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { SourceLoss } from '../../../src/lib/catalogue/records/changes.ts';
import { EXIT, failure, messageOf } from '../failure.ts';
import { soundnessOf } from '../file-sum.ts';
import { formatCount } from '../print.ts';
import { besidePath, listPublications, readCurrent, type Publication } from '../publish/publication.ts';
import { isFileOf } from '../read/data-files.ts';
import type { Reporter } from '../report.ts';
import type { Entity, Source } from '../declared/source.ts';
import { onBase, rowsOf } from '../sql.ts';

/** What a snapshot, or the base of a build, holds of a source. */
interface HeldSource {
  present: boolean;
  /** As `reference.sources` writes it: some vintages, or the first and the last. */
  vintage: string;
  rows: number;
  /** Names of its files, in their folders. */
  files: readonly string[];
}

/** What the snapshot in service holds, by source; and the vintages of each domain, with the sources behind them. */
export interface HeldData {
  id: string;
  sources: ReadonlyMap<string, HeldSource>;
  domains: ReadonlyMap<string, HeldDomain>;
}

/** A loss, and the other sources that explain it as well: accepting one is enough. */
export interface FoundLoss extends SourceLoss {
  others?: readonly string[];
}

interface HeldDomain {
  vintages: readonly string[];
  sources: readonly string[];
}

const DOMAIN_TABLES = ['sources', 'millesimes', 'cubes'];

/** Fewer rows than this are a correction, whatever the share. */
const FEW_ROWS = 10;

/** What the snapshot in service says of its sources; null for none, another region's, or an unreadable one. */
export async function heldInService(
  folder: string,
  region: string,
  profile: string,
  reporter: Reporter
): Promise<HeldData | null> {
  const publication = [readCurrent(folder), ...listPublications(folder)].find(
    (one) => one !== null && isOf(folder, one, region, profile) && soundnessOf(folder, one) !== 'abime'
  );
  if (!publication) return null;
  try {
    return await onBase(join(folder, publication.file), async (connection) => {
      if (!(await hasTables(connection, ['sources']))) return null;
      const rows = await rowsOf(
        connection,
        'select source, presente, millesime, fichiers, lignes_retenues::DOUBLE as lignes from reference.sources'
      );
      return {
        id: publication.id,
        sources: new Map(rows.map((row) => [String(row.source), heldOf(row)])),
        domains: (await hasTables(connection, DOMAIN_TABLES)) ? await domainsIn(connection) : new Map()
      };
    });
  } catch (error) {
    reporter.say(
      `  L’instantané ${publication.id} ne se lit pas (${messageOf(error).split('\n')[0] ?? ''}) : les sources et les millésimes perdus ne sont pas cherchés.`
    );
    return null;
  }
}

/** Sources that a build loaded with less than they had: absent, without a vintage, with fewer rows. */
export async function lostSources(
  connection: DuckDBConnection,
  held: HeldData,
  sources: readonly Source[]
): Promise<FoundLoss[]> {
  const rows = await rowsOf(
    connection,
    'select source, presente, millesime, fichiers, (lignes_lues - lignes_rejetees)::DOUBLE as lignes from meta.sources'
  );
  const now = new Map(rows.map((row) => [String(row.source), heldOf(row)]));
  return sources.flatMap((source) => {
    const [was, is] = [held.sources.get(source.name), now.get(source.name)];
    // What the profile says itself was taken out by whoever wrote it.
    if (!was?.present || source.entities.every(({ format }) => format === 'profil')) return [];
    const loss = (phrase: string): SourceLoss[] => [
      { source: source.name, titre: source.titre, phrase: `${source.titre} : ${phrase}` }
    ];
    if (!is?.present) return loss(`plus aucun fichier, ${formatCount(was.rows)} lignes auparavant.`);
    const mute = source.entities.filter(
      (entity) =>
        entity.filePatterns.length + entity.folderPatterns.length > 0 &&
        hasFile(entity, was.files) &&
        !hasFile(entity, is.files)
    );
    if (mute.length > 0)
      return loss(
        `plus aucun fichier pour ${mute.map(({ name }) => name).join(', ')} (il y avait ${was.files.filter((file) => mute.some((entity) => hasFile(entity, [file]))).join(', ')}).`
      );
    const { fromColumn, fromFileName } = source.vintage;
    const isRead = fromColumn !== null || fromFileName !== null;
    const gone = isRead ? lostVintages(was.vintage, is.vintage, source.sliding).filter(isDated) : [];
    if (gone.length > 0) return loss(`ne contient plus ${gone.join(', ')}.`);
    const fall = was.rows - is.rows;
    if (fall < FEW_ROWS || fall / was.rows <= source.maxFall) return [];
    return loss(
      `${formatCount(is.rows)} lignes retenues, ${formatCount(was.rows)} auparavant, soit ${Math.round((100 * fall) / was.rows)} % de moins (${Math.round(100 * source.maxFall)} % admis).`
    );
  });
}

/** Words in which a vintage was written (« non daté », « zonage 2020 ») are none that a file could lack. */
function isDated(vintage: string): boolean {
  return /^v?\d/.test(vintage);
}

/** Vintages of a domain that are no longer published; those that a source already lost explains are left out. */
export async function lostDomains(
  connection: DuckDBConnection,
  held: HeldData,
  known: readonly SourceLoss[],
  sources: readonly Source[]
): Promise<FoundLoss[]> {
  if (held.domains.size === 0 || !(await hasTables(connection, DOMAIN_TABLES))) return [];
  const now = await domainsIn(connection);
  return [...held.domains].flatMap(([domain, was]) => {
    const sliding = sources.some(({ name, sliding }) => sliding && was.sources.includes(name));
    const gone = lostAmong(was.vintages, now.get(domain)?.vintages ?? [], sliding).filter(isDated);
    const source = was.sources.includes(domain) ? domain : was.sources[0];
    if (
      gone.length === 0 ||
      source === undefined ||
      was.sources.some((name) => known.some((loss) => loss.source === name))
    )
      return [];
    return [
      {
        source,
        titre: domain,
        phrase: `${domain} : ne publie plus ${gone.join(', ')} (sources : ${was.sources.join(', ')}).`,
        others: was.sources
      }
    ];
  });
}

/** @throws Failure (exit 3) naming each loss that was not accepted, and how to accept it */
export function refuseLosses(losses: readonly FoundLoss[], held: HeldData, accepted: readonly string[]): void {
  const refused = losses.filter(
    ({ source, others = [] }) => ![source, ...others].some((name) => accepted.includes(name))
  );
  if (refused.length === 0) return;
  const options = [...new Set(refused.map(({ source }) => `--accepter-perte ${source}`))].join(' ');
  throw Object.assign(
    failure(
      EXIT.check,
      `Ce que l’instantané en service (${held.id}) montre et que ces fichiers n’apportent plus, rien n’est publié :\n${refused.map(({ phrase }) => `  ${phrase}`).join('\n')}`,
      `Remettez les fichiers qui manquent (disque non monté, copie interrompue), ou dites que c’est voulu : ${options}`
    ),
    { said: 'Des données déjà publiées manquaient aux fichiers reçus.' }
  );
}

/** Vintages of the first text that the second does not hold. A range (`2015 à 2024`) says its ends only. */
export function lostVintages(before: string, after: string, sliding = false): string[] {
  const [was, is] = [vintagesOf(before), vintagesOf(after)];
  const [first = '', last = ''] = [is.named[0], is.named.at(-1)];
  const inside = is.range ? was.named.filter((vintage) => vintage >= first && vintage <= last) : [];
  return lostAmong(was.named, [...inside, ...is.named], sliding);
}

/** One vintage that a later one replaces is how a producer who keeps a single file publishes: it is not lost. */
function lostAmong(before: readonly string[], after: readonly string[], sliding: boolean): string[] {
  const [latest = '', newest = '', oldest = ''] = [
    before.toSorted().at(-1),
    after.toSorted().at(-1),
    after.toSorted()[0]
  ];
  const gone = before.filter((vintage) => !after.includes(vintage));
  if (newest <= latest) return gone;
  if (before.length === 1) return [];
  return sliding ? gone.filter((vintage) => vintage > oldest) : gone;
}

function vintagesOf(text: string): { named: string[]; range: boolean } {
  const range = / à /.test(text);
  return { named: text.split(range ? ' à ' : ', ').filter((vintage) => vintage !== ''), range };
}

async function hasTables(connection: DuckDBConnection, names: readonly string[]): Promise<boolean> {
  const found = await rowsOf(connection, "select table_name from duckdb_tables() where schema_name = 'reference'");
  return names.every((name) => found.some((row) => row.table_name === name));
}

async function domainsIn(connection: DuckDBConnection): Promise<Map<string, HeldDomain>> {
  const rows = await rowsOf(
    connection,
    `select m.domaine, list_sort(list(distinct m.millesime)) as millesimes,
       list_sort(list(distinct c.source) filter (s.presente and not s.referentiel)) as sources
     from reference.millesimes as m left join reference.cubes as c using (cube)
       left join reference.sources as s using (source) group by all`
  );
  return new Map(
    rows.map((row) => [String(row.domaine), { vintages: textsIn(row.millesimes), sources: textsIn(row.sources) }])
  );
}

function hasFile(entity: Entity, files: readonly string[]): boolean {
  return files.some((file) => isFileOf(entity, file));
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function heldOf(row: Readonly<Record<string, unknown>>): HeldSource {
  return {
    present: row.presente === true,
    vintage: typeof row.millesime === 'string' ? row.millesime : '',
    rows: Number(row.lignes ?? 0),
    files: typeof row.fichiers === 'string' ? row.fichiers.split(', ') : []
  };
}

/** Whether a snapshot speaks of the region that is built: what lies beside it says so, or its profile. */
function isOf(folder: string, publication: Publication, region: string, profile: string): boolean {
  const path = besidePath(folder, 'differences', publication.id);
  if (!existsSync(path)) return publication.profile === profile;
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { region?: unknown }).region === region;
  } catch {
    return publication.profile === profile;
  }
}
