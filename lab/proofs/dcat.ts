import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { JsonLdParser } from 'jsonld-streaming-parser';
import { Parser, Store, type Quad } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { ROOT } from '../../scripts/setup.mjs';
import { withSite } from './with-site.ts';

const SHAPES = join(ROOT, 'tests/support/dcat-ap-3.0.1');
const FILES = ['shapes', 'ranges', 'recommended', 'vocabularies'];
/** What a catalogue of a region cannot say, and why. */
const KNOWN: readonly { readonly what: RegExp; readonly why: string }[] = [
  { what: /^recommended .*terms\/type$/, why: 'agents dont la nature n’est pas connue' },
  { what: /^recommended .*terms\/temporal$/, why: 'listes sans date' },
  { what: /^vocabularies .*terms\/(publisher|spatial)$/, why: 'une région n’est ni un organe de l’Union ni un pays' },
  { what: /^vocabularies .*terms#algorithm$/, why: 'SPDX nomme ses algorithmes en http, la forme attend https' }
];

/**
 * The catalogue in DCAT-AP 3, judged by the SHACL shapes of its authors: no violation, no warning but those
 * known.
 * @throws Error with what they find
 */
export async function dcat(): Promise<void> {
  await withSite(async (origin) => {
    const text = await (await fetch(`${origin}/api/v1/catalogue.jsonld`)).text();
    const data = await triples(text);
    const faults: string[] = [];
    const known = new Map<string, number>();
    for (const file of FILES) {
      const shapes = new Store(new Parser().parse(readFileSync(join(SHAPES, `${file}.ttl`), 'utf8')));
      const { results } = await new SHACLValidator(shapes).validate(data);
      for (const { focusNode, path, value, message } of results) {
        const what = `${file} ${String(path?.value)}`;
        const excuse = KNOWN.find((one) => one.what.test(what));
        if (excuse) known.set(excuse.why, (known.get(excuse.why) ?? 0) + 1);
        else faults.push([what, focusNode?.value, value?.value, message[0]?.value].join(' · '));
      }
    }
    const left = [...known].map(([why, count]) => `${count} : ${why}`).join(' ; ');
    console.log(
      `${data.size} triplets, ${faults.length} fautes ; sans valeur, et l’on sait pourquoi : ${left || 'rien'}`
    );
    if (faults.length > 0) throw new Error(`DCAT-AP 3 :\n${faults.slice(0, 20).join('\n')}`);
  });
}

/** A document of JSON-LD as triples. */
function triples(text: string): Promise<Store> {
  return new Promise((resolve, reject) => {
    const store = new Store();
    const parser = new JsonLdParser();
    parser.on('data', (quad: Quad) => store.addQuad(quad));
    parser.on('error', reject).on('end', () => {
      resolve(store);
    });
    Readable.from([text]).pipe(parser);
  });
}
