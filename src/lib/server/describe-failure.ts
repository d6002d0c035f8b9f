/** One line for the log about an unexpected failure, with the number that the user was given. */
export function describeFailure(error: unknown, requestId: string, url: URL): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `[${requestId}] ${url.pathname.slice(0, 200)} : ${text}`;
}
