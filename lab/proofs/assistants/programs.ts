import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Both want a newer Node than ours. */
const NPX = ['--yes', '-p', 'node@22'];
const SUITE = [...NPX, '-p', '@modelcontextprotocol/conformance@0.1.16', '--', 'conformance', 'server'];
const INSPECTOR = [...NPX, '-p', '@modelcontextprotocol/inspector@2.12.0', '--', 'mcp-inspector', '--cli'];
const LARGEST = 1 << 24;

interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly failed: boolean;
}

async function npx(args: readonly string[]): Promise<Ran> {
  try {
    return { ...(await run('npx', args, { maxBuffer: LARGEST })), failed: false };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { stdout, stderr, failed: true };
  }
}

/**
 * The suite of the protocol's authors on an address: said and left where the registry is out of reach.
 * @param baseline the file of scenarios that it may fail, and why; one of them that passes is a fault too
 */
export async function conform(url: string, baseline: string): Promise<string[]> {
  const expected = join(import.meta.dirname, `${baseline}.yaml`);
  const { stdout, stderr, failed } = await npx([...SUITE, '--url', url, '--expected-failures', expected]);
  const [, summary = ''] = stdout.split('=== SUMMARY ===');
  if (summary === '') {
    console.log(`Suite de conformité absente : ${stderr.trim().split('\n').at(-1) ?? ''}`);
    return [];
  }
  console.log(`Suite des auteurs, ${baseline}.yaml :${summary.trimEnd()}`);
  return failed ? [`conformité, ${baseline} :\n${summary}`] : [];
}

/** A call of each tool, as the inspector's command line writes its arguments. */
const CALLS: Readonly<Record<string, readonly string[]>> = {
  chercher: ['mots=chômage'],
  decrire: ['nom=gpec/projets_recrutement'],
  demander: ['requete=gpec/projets_recrutement', 'parametres={"territoire":"region:53"}'],
  tableau: ['indicateurs=["emplois"]', 'maille=departement'],
  page: ['code=departement:35'],
  verifier: ['indicateur=emplois', 'territoire=departement:35', 'valeur=1']
};

/** The authors' inspector, from its command line: it lists the tools, and calls each. */
export async function inspect(url: string): Promise<string[]> {
  const asked = [...INSPECTOR, url, '--transport', 'http', '--method'];
  const listed = await npx([...asked, 'tools/list']);
  if (listed.stdout === '') {
    console.log(`Inspecteur absent : ${listed.stderr.trim().split('\n').at(-1) ?? ''}`);
    return [];
  }
  const { tools } = JSON.parse(listed.stdout) as { tools: readonly { name: string }[] };
  const faults = tools.flatMap(({ name }) => (name in CALLS ? [] : [`inspecteur : ${name} n’est pas essayé`]));
  for (const [name, given] of Object.entries(CALLS)) {
    const words = given.flatMap((one) => ['--tool-arg', one]);
    const { stdout, stderr } = await npx([...asked, 'tools/call', '--tool-name', name, ...words]);
    if (!stdout.includes('instantane') || stdout.includes('"isError": true') || stdout.includes('refus\\"'))
      faults.push(`inspecteur, ${name} : ${(stdout || stderr).slice(0, 300)}`);
  }
  console.log(`Inspecteur : ${tools.length} outils listés, ${Object.keys(CALLS).length} appelés`);
  return faults;
}
