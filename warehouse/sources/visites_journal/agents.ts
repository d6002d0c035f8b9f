import { copyOf } from '../../pipeline/read/text-chunks.ts';

/** Words in the name that a program gives of itself, when it is not somebody's browser. */
const BOT =
  /bot|crawl|spider|slurp|archiver|facebookexternalhit|embedly|preview|curl\/|wget|libwww|python|java\/|okhttp|go-http|axios|node-fetch|headless|phantom|lighthouse|pingdom|uptime|monitor|statuscake|nagios|zabbix|scan|feed|rss|matomo|httpclient|http_request/i;
const REMEMBERED = 20_000;

/** What is remembered of a browser's name: a number to tell visitors apart, 0 for a robot. */
export function agentReader(salt: number): (agent: string) => number {
  const known = new Map<string, number>();
  return (agent) => {
    const found = known.get(agent);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = isBot(agent) ? 0 : mixText(salt, agent, 0, agent.length) || 1;
    known.set(copyOf(agent), made);
    return made;
  };
}

export function isBot(agent: string): boolean {
  return agent.length < 8 || BOT.test(agent);
}

/** FNV-1a over a part of a text, 32 bits. */
export function mixText(start: number, text: string, from: number, to: number): number {
  let value = start ^ 0x811c9dc5;
  for (let at = from; at < to; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return value ^ (value >>> 13);
}
