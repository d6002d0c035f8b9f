/**
 * npm run house: the rooms of the product, the arrows between them (imports), those that go up and the circles.
 * `-- --liste` gives every arrow; `-- <checkout>` measures another one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LAYERS, ROOMS } from '../../oxlint.config.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { arrowsOf, circles, codeUnder, grouped, TEST, type Arrow } from './imports.ts';

const { values, positionals } = parseArgs({ options: { liste: { type: 'boolean' } }, allowPositionals: true });
const root = positionals[0] ?? ROOT;
/** Rooms outside `src/lib` that are not cut in others. */
const HALLS = ['src/routes', 'src/touch', 'warehouse/sources', 'warehouse/demo', 'warehouse', 'gateway', 'scripts'];
const FLOORS = [...Object.keys(LAYERS), 'warehouse/pipeline'];

const files = codeUnder(['src', 'warehouse', 'gateway', 'scripts'], root).filter(
  (path) => !TEST.test(path) && !path.includes('.gen.')
);
const modules = arrowsOf(files, root);
const arrows = modules
  .map((arrow) => ({ ...arrow, from: roomOf(arrow.from), to: roomOf(arrow.to) }))
  .filter(({ from, to }) => from !== to);
const between = grouped(arrows, ({ from, to }) => `${from} → ${to}`);
const rooms = grouped(files, roomOf);

console.log('files   lines  in   out  room');
for (const [room, own] of [...rooms].sort()) {
  const lines = own.reduce((sum, path) => sum + readFileSync(join(root, path), 'utf8').split('\n').length - 1, 0);
  const [inward, outward] = [distinct('to', 'from', room), distinct('from', 'to', room)];
  console.log(
    `${String(own.length).padStart(5)} ${String(lines).padStart(7)} ${String(inward).padStart(3)} ${String(outward).padStart(5)}  ${room}`
  );
}
const up = arrows.filter(isUp);
const said = (found: readonly string[][]): string =>
  `${found.length}${found.map((circle) => `\n    ${circle.join(' ↔ ')}`).join('')}`;
console.log(`
${rooms.size} rooms on ${new Set([...rooms.keys()].map(floorOf)).size} floors, ${files.length} modules
${between.size} arrows between rooms, of ${arrows.length} imports (${modules.length} in all)
${up.length} arrows up${up.map(({ from, to }) => `\n    ${from} → ${to}`).join('')}
circles of modules that run: ${said(circles(modules.filter(({ type }) => !type)))}
circles of modules, types too: ${said(circles(modules))}
circles of rooms that run: ${said(circles(arrows.filter(({ type }) => !type)))}`);
if (values.liste === true) for (const [way, of] of [...between].sort()) console.log(`${of.length}  ${way}`);

function roomOf(path: string): string {
  const floor = FLOORS.find((name) => path.startsWith(`${name}/`));
  if (floor === undefined) return HALLS.find((name) => path.startsWith(`${name}/`)) ?? 'src';
  const room = Object.entries(ROOMS)
    .find(([name]) => name === floor)?.[1]
    .find((name) => path.startsWith(`${floor}/${name}/`));
  return room === undefined ? floor : `${floor}/${room}`;
}

function floorOf(room: string): string {
  return FLOORS.find((name) => room === name || room.startsWith(`${name}/`)) ?? room;
}

/** Against the order that lint holds: a layer that is not of the list, or a later room of the same floor that runs. */
function isUp({ from, to, type }: Arrow): boolean {
  const [own, other] = [floorOf(from), floorOf(to)];
  if (own === other) {
    const order = ROOMS[own as keyof typeof ROOMS];
    return !type && order.indexOf(to.slice(own.length + 1)) > order.indexOf(from.slice(own.length + 1));
  }
  if (!other.startsWith('src/lib/')) return own.startsWith('src/lib/') && /^(warehouse|src\/routes)/.test(other);
  const allowed: readonly string[] | undefined = LAYERS[own];
  return allowed !== undefined && !allowed.some((name) => name.split('/')[0] === other.slice('src/lib/'.length));
}

function distinct(end: 'from' | 'to', other: 'from' | 'to', room: string): number {
  return new Set(arrows.filter((arrow) => arrow[end] === room).map((arrow) => arrow[other])).size;
}
