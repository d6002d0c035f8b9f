import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchTerritory } from '../../src/lib/client/api.ts';
import { makeContext } from '../../src/lib/pages/place/make-context.ts';
import { sectionsOf } from '../../src/lib/pages/lists/registry.ts';
import { buildSections, type BuiltPage } from '../../src/lib/pages/build-sections.ts';
import { readIndicators } from '../../src/lib/pages/service/indicators.ts';
import type { Context } from '../../src/lib/pages/section.ts';
import { makeApi, type Api } from '../support/api.ts';
import { CATALOGUE } from '../support/catalogue.ts';
import { makeFolder, publishFixture, removeFolder } from '../support/snapshot-fixture.ts';

/** Every table that the service's own files fill. */
const SERVICE = [
  'cube_visites',
  'cube_fonctions',
  'cube_recherches',
  'cube_avis',
  'cube_telephone',
  'cube_telephone_profils',
  'cube_cep',
  'cube_accueil',
  'cube_actions_collectives',
  'cube_reorientations',
  'cube_reseau_emploi',
  'cube_exploitation',
  'cube_themes',
  'cube_suivi_service'
];
const [full, empty] = [makeFolder(), makeFolder()];
let apis: Api[] = [];

beforeAll(async () => {
  await publishFixture(full, 'service');
  await publishFixture(empty, 'sans', { change: SERVICE.map((table) => `delete from publie.${table};`).join('\n') });
  apis = [makeApi(full, CATALOGUE), makeApi(empty, CATALOGUE)];
});
afterAll(() => {
  for (const api of apis) api.engine.close();
  removeFolder(full);
  removeFolder(empty);
});

async function contextOf(api: Api | undefined): Promise<Context> {
  if (!api) throw new Error('no API');
  const fetcher = ((input: string) => api.get(input)) as unknown as typeof fetch;
  const place = await fetchTerritory(fetcher, 'region:53');
  if (!place) throw new Error('region:53 is in the fixture');
  return makeContext(fetcher, place, place.territoire);
}

const built = new Map<Api | undefined, Promise<BuiltPage>>();

/** The page of an interface, made once. */
function build(api: Api | undefined): Promise<BuiltPage> {
  const page = built.get(api) ?? contextOf(api).then((context) => buildSections(sectionsOf('spro'), context, true));
  built.set(api, page);
  return page;
}

/** Words that compare or judge; a figure beside another is left to its reader. */
const JUDGEMENTS =
  /\b(plus|moins) (élevée?s?|forte?s?|faibles?|que)\b|\b(hausse|baisse|recul|progression|progresse|augmente|diminue|améliore|dégrade|excellent|mauvais résultat)/i;

describe('the review of the committee', () => {
  test('answers ten questions, in the order of the page, from the figures of the snapshot', async () => {
    const { sections } = await build(apis[0]);
    expect(sections.map(({ id }) => id)).toEqual([
      'constats-service',
      'frequentation',
      'usages',
      'recherches',
      'territoires',
      'proximite',
      'satisfaction',
      'reponse',
      'accompagnement',
      'reseau'
    ]);
    const sentences = Object.fromEntries(
      sections.map(({ id, sentences: said }) => [id, said.join(' ').replaceAll('\u202f', ' ')])
    );
    // A count is not judged: nothing is said of its variation.
    expect(sentences['frequentation']).toMatch(/En août 2025, le site reçoit 200 visites\. En août 2025/);
    expect(sentences['recherches']).toContain('« soudure » : 15 recherches sans résultat sur 20 en 2025');
    // The grade of the last quarter, with the interval and the limits worked in the cases: the one signal of the
    // fixture.
    expect(sentences['satisfaction']).toContain(
      'une note moyenne de 5,50 sur 10. La valeur se situe entre 5,30 et 5,70 sur 10 (aléa des réponses, à 95 %). C’est hors des limites de variation habituelle, au-dessus'
    );
    expect(sentences['accompagnement']).toContain(
      'entre 60,0 % et 80,0 % des personnes orientées vers un autre réseau y arrivent. L’écart tient aux personnes dont on ne sait pas ce qu’elles sont devenues.'
    );
    expect(sentences['reseau']).toContain(
      'En Bretagne, 2 indicateurs publiés par le comité, tels quels. Cibles tenues : 0 sur les 1 qui se jugent.'
    );
  });

  test('compares and judges nothing, and keeps French spaces', async () => {
    const { sections } = await build(apis[0]);
    const texts = sections.flatMap(({ sentences, figures }) => [
      ...sentences,
      ...figures.flatMap(({ title, subtitle, note }) => [title, subtitle, note ?? ''])
    ]);
    expect(texts.length).toBeGreaterThan(30);
    expect(texts.filter((text) => JUDGEMENTS.test(text))).toEqual([]);
    expect(texts.filter((text) => / [:;!?%»]|« |undefined|null|NaN/.test(text))).toEqual([]);
  });

  test('gives every figure its source, its request and its table', async () => {
    const { sections } = await build(apis[0]);
    const figures = sections.flatMap((section) => section.figures);
    for (const figure of figures)
      expect([
        figure.title,
        figure.request.startsWith('/catalogue/'),
        figure.table.rows.length > 0 || figure.unavailable.length > 0
      ]).toEqual([figure.title, true, true]);
  });

  test('has the indicators of the snapshot, each with its own request', async () => {
    const indicators = await readIndicators(await contextOf(apis[0]));
    expect(indicators.map(({ id, signal, limited }) => [id, signal, limited])).toEqual([
      ['visites', false, false],
      ['actions', false, true],
      ['satisfaction', true, true],
      ['decroche', false, true],
      ['cep', false, false],
      ['reorientations', false, false]
    ]);
    expect(indicators.map(({ request }) => request)).toContain('/catalogue/spro/limites_controle?indicateur=decroche');
  });

  test('without any file of the service, keeps the questions that another file answers', async () => {
    expect(await readIndicators(await contextOf(apis[1]))).toEqual([]);
    const { sections } = await build(apis[1]);
    expect(sections.map(({ id }) => id)).toContain('proximite');
    expect(sections.map(({ id }) => id)).not.toContain('satisfaction');
    expect(sections.flatMap(({ figures }) => figures.flatMap(({ unavailable }) => unavailable))).toEqual([]);
    // What is not known is no zero; the places of the fixture are far from its people, and that zero is one.
    expect(
      sections
        .filter(({ id }) => id !== 'proximite')
        .flatMap(({ sentences }) => sentences)
        .filter((sentence) => /\b0\b/.test(sentence))
    ).toEqual([]);
  });
});
