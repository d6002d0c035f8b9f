/** Requests that a connection may send ahead; one that sends more is closed. */
const MOST_AHEAD = 32;

/**
 * One answer at a time for each connection: what it sends ahead waits until it has taken the answer before.
 * @param {import('node:http').RequestListener} answer
 * @returns {import('node:http').RequestListener}
 */
export function sequential(answer) {
  /** @type {WeakMap<import('node:net').Socket, (() => void)[]>} those that answer something, with what each is asked next */
  const asked = new WeakMap();
  return (request, response) => {
    const { socket } = request;
    const begin = () => {
      response.once('close', () => {
        const next = socket.destroyed ? undefined : asked.get(socket)?.shift();
        if (next) next();
        else asked.delete(socket);
      });
      answer(request, response);
    };
    // What was read with the request that closed it.
    if (socket.destroyed) return;
    const ahead = asked.get(socket);
    if (ahead === undefined) {
      asked.set(socket, []);
      begin();
    } else if (ahead.length < MOST_AHEAD) ahead.push(begin);
    else socket.destroy();
  };
}
