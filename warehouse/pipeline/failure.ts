/** Exit codes of `npm run warehouse`, documented in warehouse/README.md. */
export const EXIT = { ok: 0, usage: 1, input: 2, check: 3, locked: 4, internal: 5 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A line of a file that is refused: its number there, what is written, what is awaited in its place. */
export interface RefusedLine {
  readonly line: number;
  readonly written: string;
  readonly awaited: string;
}

/** An error meant for the person who runs the warehouse: `message` (French) says what and where, `todo` what to do. */
export interface Failure extends Error {
  exitCode: ExitCode;
  todo: string;
  /** What the site may say of it to anybody: no value, no cell, no path. */
  said?: string;
  /** The lines of a file that it refuses; nothing when it refuses the whole file. */
  lines?: readonly RefusedLine[];
}

export function failure(exitCode: ExitCode, what: string, todo = '', cause?: unknown): Failure {
  return Object.assign(new Error(what, cause === undefined ? undefined : { cause }), {
    name: 'Failure',
    exitCode,
    todo
  });
}

/** What is read of each. @throws Failure that says all that are wrong */
export function readEach<One, Read>(all: readonly One[], read: (one: One) => Read): Read[] {
  const failures: Failure[] = [];
  const done = all.flatMap((one): Read[] => {
    try {
      return [read(one)];
    } catch (error) {
      if (!isFailure(error) || error.exitCode !== EXIT.input) throw error;
      failures.push(error);
      return [];
    }
  });
  const [first, ...others] = failures;
  if (first === undefined) return done;
  if (others.length === 0) throw first;
  const said = failures.map(({ message, todo }) => (message.includes('\n') ? message : `${message} ${todo}`.trim()));
  throw failure(EXIT.input, said.join('\n'), 'Corrigez ces fichiers.');
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && error.name === 'Failure' && 'exitCode' in error && 'todo' in error;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

const NO_SPACE = /ENOSPC|EDQUOT|EFBIG|No space left|Disk quota exceeded|File too large/i;
const OUT_OF_MEMORY = /Out of Memory|could not allocate/i;
const NO_RIGHT = /EACCES|EPERM|EROFS|Permission denied|Read-only file system/i;

export function isDiskFull(error: unknown): boolean {
  return NO_SPACE.test(messageOf(error));
}

/** Any error as one that a person can act on; a failure stays itself. */
export function asFailure(error: unknown, where: string): Failure {
  if (isFailure(error)) return error;
  const message = messageOf(error);
  if (isDiskFull(error)) {
    return failure(
      EXIT.internal,
      `Disque plein pendant « ${where} » : l’instantané en service n’a pas changé.`,
      'Libérez de la place (ou relevez le quota), puis relancez la même commande.',
      error
    );
  }
  if (OUT_OF_MEMORY.test(message)) {
    return failure(
      EXIT.internal,
      `Mémoire insuffisante pendant « ${where} ».`,
      'Relancez avec une limite plus haute, par exemple --memoire 4GB.',
      error
    );
  }
  if (NO_RIGHT.test(message)) {
    return failure(
      EXIT.internal,
      `Écriture ou lecture refusée pendant « ${where} » : ${firstLine(message)}`,
      'Vérifiez les droits du fichier et du dossier.',
      error
    );
  }
  return failure(
    EXIT.internal,
    `Erreur interne pendant « ${where} » : ${firstLine(message)}`,
    'Relancez avec MAILLE_DEBUG=1 pour le détail.',
    error
  );
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
