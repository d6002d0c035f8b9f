// A renderer that composes nothing: the first two say, as soon as they are told to, that they have grown, or that their objects have.
const HEAVY = /[/-][12]\.sock$/.test(process.env.SOCKET_PATH ?? '');
process.send({ kind: 'ready' });
process.on('message', (told) =>
  setInterval(
    () =>
      process.send({
        kind: 'memory',
        rss: HEAVY && told === 'grown' ? 2e9 : 1e6,
        heap: HEAVY && told === 'full' ? 350e6 : 1e6
      }),
    10
  )
);
process.on('disconnect', () => process.exit());
