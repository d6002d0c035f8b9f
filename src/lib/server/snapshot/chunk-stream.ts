const PATIENCE_MS = 60_000;

export interface ChunkStreamOptions {
  readonly patienceMs?: number;
  /** Told of a failure in mid-stream, which the reader sees as a broken transfer. */
  readonly failed?: (error: unknown) => void;
}

/**
 * Chunks as an answer, each asked for when the one before is taken; a reader that leaves, or waits a minute, ends it.
 */
export function chunkStream(
  chunks: AsyncIterator<Uint8Array>,
  { patienceMs = PATIENCE_MS, failed }: ChunkStreamOptions = {}
): ReadableStream<Uint8Array> {
  let timer: NodeJS.Timeout | undefined;
  let ended = false;
  const end = async (): Promise<void> => {
    clearTimeout(timer);
    if (ended) return;
    ended = true;
    await chunks.return?.();
  };
  const wait = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    timer = setTimeout(() => {
      controller.error(new Error('Téléchargement abandonné : rien n’a été lu pendant trop longtemps.'));
      void end();
    }, patienceMs);
    timer.unref();
  };
  return new ReadableStream<Uint8Array>(
    {
      start: wait,
      async pull(controller) {
        clearTimeout(timer);
        try {
          const next = await chunks.next();
          if (ended) return;
          if (next.done !== true) {
            controller.enqueue(next.value);
            return wait(controller);
          }
          controller.close();
        } catch (error) {
          if (ended) return;
          failed?.(error);
          controller.error(error);
        }
        await end();
      },
      cancel: end
    },
    { highWaterMark: 0 }
  );
}
