const FRAMES = 6;
const MAX = 2000;

/** One line for the log about an unexpected failure, with the number that the user was given. */
export function describeFailure(error: unknown, requestId: string, url: URL): string {
  return oneLine(`[${requestId}] ${url.pathname.slice(0, 200)} : ${textOf(error)}`);
}

/** Whether what is written for a moment, a file to send or rows to sort, found no room. */
export function isFull(error: unknown): boolean {
  return error instanceof Error && /\b(ENOSPC|EDQUOT)\b|No space left|Disk quota exceeded/.test(error.message);
}

/** Whether the engine could not read its file: bytes were lost under it. */
export function isUnreadable(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(IO|INTERNAL|FATAL|Serialization|TransactionContext) Error|corrupt|checksum|has been invalidated/i.test(
      error.message
    )
  );
}

/** A text that takes one line of a log, whatever it holds: nobody writes lines of their own in it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').slice(0, MAX);
}

function textOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frames = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
  const cause =
    error.cause === undefined
      ? ''
      : ` ; cause : ${error.cause instanceof Error ? `${error.cause.name} : ${error.cause.message}` : String(error.cause)}`;
  return `${error.name} : ${error.message}${cause}${frames.length > 0 ? ` | ${frames.join(' < ')}` : ''}`;
}
