/** Writes an unexpected failure in the server's log, with the number that the user was given. */
export function reportFailure(error: unknown, requestId: string, url: URL): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  console.error(`[${requestId}] ${url.pathname.slice(0, 200)} : ${text}`);
}
