import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { DuckDBConnection } from '@duckdb/node-api';
import { letterTo } from '../../src/lib/words/letter.ts';
import { sentence } from '../../src/lib/text/grammar.ts';
import { asFailure } from '../pipeline/failure.ts';
import { PROJECT_FOLDER } from '../pipeline/layout.ts';
import { listPublications, readCurrent } from '../pipeline/publish/publication.ts';
import { onBase, rowsOf } from '../pipeline/sql.ts';
import { writeAtomically } from '../pipeline/write-atomically.ts';
import { committeeFiles } from './committee-files.ts';
import { folderReport } from './folder-report.ts';
import { deskFolder, Jobs } from './jobs.ts';
import { Journal } from './journal.ts';
import {
  calendarPage,
  filesPage,
  jobBlock,
  journalPage,
  page,
  PAGES,
  templatesPage,
  trialPage,
  type PageName,
  type Publishing
} from './pages.ts';
import { nameOf, receive, refusal, unfinished, waitingFolder, type Received } from './received.ts';
import { confirmRights, ownProfile } from './own-profile.ts';
import type { Reply } from './reply.ts';
import { reportOf } from './trial-report.ts';
import { writeCommitteeFile } from './write-committee-file.ts';

export interface DeskFolders {
  /** Name of the profile. */
  readonly profile: string;
  readonly data: string;
  /** Folder of snapshots. */
  readonly out: string;
  readonly shelf: string;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const NOBODY = 'fonction non dite';

/** What an analyst does without a command: each gesture is a command of the warehouse, or a file that it reads. */
export class Desk {
  readonly jobs: Jobs;
  readonly journal: Journal;
  readonly #folder: string;
  #received: Received[] = [];
  /** Names being dropped: of two drops of one name, the first is received. */
  readonly #dropping = new Set<string>();
  /** Ends with the drop before: one at a time is judged, beside what the others left. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(readonly folders: DeskFolders) {
    this.#folder = deskFolder(folders.out);
    this.journal = new Journal(join(this.#folder, 'journal.jsonl'));
    // What waited when it was closed is dropped again.
    rmSync(waitingFolder(this.#folder), { recursive: true, force: true });
    rmSync(unfinished(folders.data), { force: true });
    process.env.MAILLE_REGION = folders.shelf;
    ownProfile(folders);
    this.jobs = new Jobs(this.journal, { MAILLE_REGION: folders.shelf });
  }

  /** @param alert why a gesture was refused, said on the page where one made it */
  async show(root: string, name: string, query: URLSearchParams, alert: string | null = null): Promise<Reply> {
    const [head = '', ...rest] = name.split('/');
    if (name === 'etat')
      return { body: String(jobBlock(this.jobs.last) ?? ''), headers: { 'x-etat': this.jobs.running ? 'oui' : 'non' } };
    if (head === 'rejets') return this.#refused(decodeURIComponent(rest.join('/')));
    if (head === 'lettres') return this.#letter(rest.join('/'));
    if (head === 'modeles' && rest.length > 0) return this.#template(rest.join('/'));
    const known = PAGES.find(([own]) => own === name)?.[0];
    if (known === undefined) return { status: 404, type: 'text/plain', body: 'Cette page n’existe pas.' };
    const body = await this.#body(known, root, query);
    return { body: page(root, known, this.#region(), this.#who(), body, alert) };
  }

  async receive(given: string, bytes: Readable, confirmed: readonly string[] = []): Promise<Reply> {
    const key = given.normalize('NFC').toLowerCase();
    if (this.#dropping.has(key)) {
      bytes.resume();
      return this.#told(
        refusal(
          given,
          'un autre dépôt de ce nom est en cours ; celui-ci n’est pas repris : attendez la fin de l’autre'
        ),
        409
      );
    }
    this.#dropping.add(key);
    try {
      const turn = this.#turn.then(() => receive(this.folders, this.#folder, nameOf(given), bytes, confirmed));
      this.#turn = turn.catch(() => undefined);
      const received = await turn.catch((error: unknown): Received => {
        const { message, todo } = asFailure(error, `dépôt de ${given}`);
        return refusal(given, `${message} ${todo}`.trim().replace(/\.$/, ''));
      });
      for (const { name, waiting } of this.#received)
        if (waiting !== null && name === received.name)
          rmSync(waitingFolder(this.#folder, waiting), { recursive: true, force: true });
      this.#received = [received, ...this.#received.filter((one) => one.name !== received.name)].slice(0, 50);
      return this.#told(received, received.kept ? 200 : received.waiting === null ? 422 : 428);
    } finally {
      this.#dropping.delete(key);
    }
  }

  /** Keeps a file that waits, once somebody has confirmed what surprises in it. */
  async confirm(form: URLSearchParams): Promise<Reply> {
    const own = this.#received.find(({ waiting }) => waiting !== null && waiting === form.get('id'));
    if (own?.waiting == null || form.get('confirmer') !== 'oui')
      return {
        status: 422,
        type: 'text/plain',
        body: 'Rien n’est repris : cochez la case, ou déposez de nouveau ce fichier.'
      };
    await this.receive(
      own.name,
      createReadStream(join(waitingFolder(this.#folder, own.waiting), own.name)),
      own.doubts
    );
    return { see: 'fichiers' };
  }

  #told(received: Received, status: number): Reply {
    const etat = status === 200 ? 'gardé' : status === 428 ? 'à confirmer' : 'refusé';
    this.journal.note({ quoi: `dépôt de ${received.name}`, qui: this.#who(), etat, dit: received.said });
    return { status, type: 'application/json', body: JSON.stringify(received) };
  }

  act(name: string, form: URLSearchParams): Reply {
    const { profile, data, out } = this.folders;
    const [id, who] = [form.get('id') ?? '', this.#who()];
    const built = ['build', '--profile', profile, '--data', data, '--out', out];
    const begin = (what: string, words: readonly string[]): Reply => {
      const begun = this.jobs.start(what, words, who);
      return begun
        ? { see: 'essai' }
        : { status: 409, type: 'text/plain', body: 'Un autre travail est en cours : attendez sa fin.' };
    };
    switch (name) {
      case 'responsable':
        writeAtomically(join(this.#folder, 'bureau.json'), { qui: (form.get('qui') ?? '').trim().slice(0, 80) });
        return { see: 'fichiers' };
      case 'droits': {
        const source = form.get('source') ?? '';
        if (who === NOBODY)
          return {
            status: 422,
            type: 'text/plain',
            body: 'Dites d’abord qui est au bureau, au bas de la page : la confirmation porte cette fonction.'
          };
        if (
          form.get('lu') !== 'oui' ||
          !folderReport(data, profile).present.some(
            (one) => one.source.name === source && one.source.access !== 'convention'
          )
        )
          return { status: 422, type: 'text/plain', body: 'Cette source ne se confirme pas ici.' };
        confirmRights(this.folders, source, who);
        this.journal.note({ quoi: `droits de « ${source} » confirmés`, qui: who, etat: 'écrit dans le profil' });
        return { see: 'fichiers' };
      }
      case 'essayer':
        return begin('Essai', [...built, '--essai']);
      case 'publier':
        return form.get('relu') === 'oui'
          ? begin('Publication', [...built, '--attendu', id, '--retenir', ...accepted(form)])
          : { see: 'essai' };
      case 'revenir':
        return begin('Retour à un instantané', ['rollback', '--to', id, '--out', out]);
      case 'lever':
        return begin('Fin du retour', ['rollback', '--lever', '--out', out]);
      case 'retirer':
        return begin('Retrait', ['retirer', id, '--raison', form.get('raison') ?? '', '--out', out]);
      case 'purger':
        return begin('Purge', ['purger', '--profile', profile, '--out', out]);
      default:
        return { status: 404, type: 'text/plain', body: 'Ce geste n’existe pas.' };
    }
  }

  close(): void {
    rmSync(waitingFolder(this.#folder), { recursive: true, force: true });
    this.jobs.close();
  }

  async #body(name: PageName, root: string, query: URLSearchParams) {
    const { data, out, profile } = this.folders;
    if (name === 'fichiers') return filesPage(root, folderReport(data, profile), data, this.#received);
    if (name === 'essai')
      return trialPage(root, {
        job: this.jobs.last,
        report: this.jobs.running ? null : await reportOf(out),
        kept: listPublications(out),
        current: readCurrent(out)
      });
    if (name === 'modeles') return templatesPage(root, committeeFiles(), yearIn(query.get('annee')));
    if (name === 'calendrier')
      return calendarPage(
        root,
        await this.#awaited(),
        folderReport(data, profile).absent,
        new Date().toISOString().slice(0, 7)
      );
    return journalPage(this.journal.entries());
  }

  #region(): string {
    return folderReport(this.folders.data, this.folders.profile).profile.nom;
  }

  #who(): string {
    const path = join(this.#folder, 'bureau.json');
    const said = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { qui?: string }).qui : '';
    return said === undefined || said === '' ? NOBODY : said;
  }

  /** Only a file that the last trial left. */
  async #refused(path: string): Promise<Reply> {
    const own = (await reportOf(this.folders.out))?.refused.includes(path) === true;
    return own
      ? { file: path }
      : { status: 404, type: 'text/plain', body: 'Ce fichier n’est pas un rejet du dernier essai.' };
  }

  #letter(name: string): Reply {
    const absent = folderReport(this.folders.data, this.folders.profile).absent.find(
      ({ source }) => `${source.name}.txt` === name
    );
    if (absent === undefined) return { status: 404, type: 'text/plain', body: 'Ce fichier ne manque pas.' };
    const { titre, producteur, apport, ajout } = absent.source;
    const agreement = readFileSync(join(PROJECT_FOLDER, 'docs/modeles/convention.md'), 'utf8');
    const missing = { title: titre, producer: producteur, brings: sentence(apport), add: sentence(ajout), opens: [] };
    return { type: 'text/plain', body: letterTo(missing, this.#region(), agreement) };
  }

  async #template(name: string): Promise<Reply> {
    const [, wanted = '', year = ''] = /^(\w+)_(\d{4})\.xlsx$/.exec(name) ?? [];
    const file = committeeFiles().find((one) => one.name === wanted);
    if (file === undefined) return { status: 404, type: 'text/plain', body: 'Ce modèle n’existe pas.' };
    const body = await this.#onSnapshot((connection) => writeCommitteeFile(file, Number(year), connection));
    return { type: XLSX, body, headers: { 'content-disposition': `attachment; filename="${name}"` } };
  }

  async #awaited(): Promise<Publishing[]> {
    return this.#onSnapshot(async (connection) => {
      if (connection === null) return [];
      const rows = await rowsOf(
        connection,
        'select titre, millesime, prochaine_parution from reference.sources where prochaine_parution is not null order by prochaine_parution, titre'
      );
      return rows.map((row) => ({
        titre: String(row.titre),
        millesime: String(row.millesime ?? ''),
        suivante: String(row.prochaine_parution)
      }));
    });
  }

  /** Runs `work` on the snapshot in service, read-only; on null when there is none. */
  async #onSnapshot<T>(work: (connection: DuckDBConnection | null) => Promise<T>): Promise<T> {
    const current = readCurrent(this.folders.out);
    return current === null ? work(null) : onBase(join(this.folders.out, current.file), work);
  }
}

function yearIn(text: string | null): number {
  const year = Number(text ?? '');
  return year >= 2000 && year <= 2100 ? year : new Date().getFullYear();
}

/** The unexpected figures that were ticked. */
function accepted(form: URLSearchParams): string[] {
  return form.getAll('accepter').flatMap((id) => ['--accepter', id]);
}
