/** Gives a server up when nothing came for a while: neither an answer nor a byte. */
export interface IdleClock {
  /** Starts waiting again. */
  restart: () => AbortSignal;
  stop: () => void;
  aborted: () => boolean;
}

export function idleClock(ms: number): IdleClock {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = (): void => clearTimeout(timer);
  return {
    stop,
    aborted: () => controller.signal.aborted,
    restart: () => {
      stop();
      timer = setTimeout(() => controller.abort(), ms);
      return controller.signal;
    }
  };
}
