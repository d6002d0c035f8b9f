import { availableParallelism } from 'node:os';

/** One more than there are processors, since each waits for the thread that reads its rows; each asks an engine of a thread or two. */
const MOST_TOGETHER = 4;

/** Takes from a list until it is empty, a few at once. */
export async function fewAtOnce<T>(list: T[], work: (item: T) => Promise<void>): Promise<void> {
  const inTurn = async (): Promise<void> => {
    for (;;) {
      const item = list.shift();
      if (item === undefined) return;
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism() + 1, MOST_TOGETHER) }, inTurn));
}
