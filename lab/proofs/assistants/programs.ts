import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** It wants a newer Node than ours. */
const SUITE = '--yes -p node@22 -p @modelcontextprotocol/conformance@0.1.16 -- conformance server'.split(' ');
const EXPECTED = join(import.meta.dirname, 'conformance.yaml');

/**
 * The suite of the protocol's authors on an address: said and left where the registry is out of reach. Scenarios that
 * it may fail, and why, are in `conformance.yaml`; one of them that passes is a fault too.
 */
export async function conform(url: string): Promise<string[]> {
  const { stdout, stderr, failed } = await run('npx', [...SUITE, '--url', url, '--expected-failures', EXPECTED], {
    maxBuffer: 1 << 24
  }).then(
    (ran) => ({ ...ran, failed: false }),
    (error: unknown) => ({ stdout: '', stderr: '', ...(error as { stdout?: string; stderr?: string }), failed: true })
  );
  const [, summary = ''] = stdout.split('=== SUMMARY ===');
  if (summary === '') {
    console.log(`Suite de conformité absente : ${stderr.trim().split('\n').at(-1) ?? ''}`);
    return [];
  }
  console.log(`Suite des auteurs :${summary.trimEnd()}`);
  return failed ? [`conformité :\n${summary}`] : [];
}
