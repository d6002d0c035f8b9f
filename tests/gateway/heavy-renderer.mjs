// A renderer that composes nothing: the first two say, as soon as they are told to, that they have grown.
const HEAVY = /[/-][12]\.sock$/.test(process.env.SOCKET_PATH ?? '');
process.send({ kind: 'ready' });
process.on('message', () => setInterval(() => process.send({ kind: 'memory', rss: HEAVY ? 2e9 : 1e6 }), 10));
process.on('disconnect', () => process.exit());
