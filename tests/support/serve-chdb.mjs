// ClickHouse's HTTP interface for one query at a time, in front of its own engine as a library: node serve-chdb.mjs <folder of chdb> <views as JSON>.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';

const [folder = '', views = '{}'] = process.argv.slice(2);
const { Session } = createRequire(`${folder}/package.json`)('chdb');
const session = new Session();
/** Settings of the interface, not of the engine. */
const OWN = new Set(['database', 'readonly', 'wait_end_of_query']);

for (const [name, path] of Object.entries(JSON.parse(views))) {
  session.query(`create database if not exists ${name.split('.')[0]}`);
  session.query(`create view ${name} as select * from file('${path}', Parquet)`);
}

const server = createServer(async (request, response) => {
  const settings = [...new URL(request.url ?? '/', 'http://localhost').searchParams]
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => `${name} = '${value}'`);
  const query = (await text(request)).replace(/\nformat Parquet$/, '');
  try {
    const result = await session.queryAsync(`${query} settings ${settings.join(', ')}`, { format: 'Parquet' });
    response.writeHead(200).end(Buffer.from(result.bytes()));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? error.message : String(error));
  }
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' && address !== null ? address.port : ''}\n`);
});
