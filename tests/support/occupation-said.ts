import { madeAnswer, madeColumn } from './made-answer.ts';
import type { Answer } from '../../src/lib/catalogue/api/answer.ts';
import type { Built, Place } from '../../src/lib/pages/section.ts';
import { occupationContext, type Code, type Link } from '../../src/lib/pages/occupation/occupation.ts';
import { OCCUPATION_QUESTIONS } from '../../src/lib/pages/occupation/registry.ts';

export const [EMPLOYMENT, RECRUITMENT, TENSION, COURSES, NEAR, COMING] = [
  'emplois',
  'recrutement',
  'tension',
  'formations',
  'voisins',
  'avenir'
] as const;

export const REGION: Place = {
  territoire: 'region:53',
  maille: 'region',
  nom: 'Bretagne',
  lieu: 'en Bretagne',
  departement: null,
  region: 'region:53'
};
export const BASIN: Place = {
  territoire: 'bassin:5301',
  maille: 'bassin',
  nom: 'Brest',
  lieu: 'dans le bassin de Brest',
  departement: 'departement:29',
  region: 'region:53'
};

export const code = (link: Link, typed: string, level: string, over: Partial<Code> = {}): Code => ({
  link,
  code: typed,
  name: typed.split(':')[1] ?? '',
  formerName: null,
  classification: typed.split(':')[0] ?? '',
  level,
  leading: null,
  from: null,
  quality: null,
  others: 0,
  otherNames: null,
  page: typed,
  ...over
});
export const CLEANERS = [code('lui-même', 'fap2021:T4X60', 'fap228'), code('même nom', 'fap2009:T4Z60', 'fap225')];
export const MAIDS = [
  code('lui-même', 'rome:K1304', 'rome'),
  code('mène à', 'fap2009:T1Z60', 'fap225', { name: 'Employés de maison' }),
  code('code voisin', 'fap2021:T1X60', 'fap228', { name: 'Personnels de ménage' })
];

/** What the request of codes answers of an occupation. */
function codesOf(codes: readonly Code[]): Answer {
  return madeAnswer({
    colonnes: ['lien', 'code', 'metier', 'nomenclature', 'niveau'].map((name) => madeColumn(name, 'dimension')),
    lignes: codes.map(({ link, code: typed, name, classification, level }) => ({
      lien: link,
      code: typed,
      metier: name,
      nomenclature: classification,
      niveau: level
    }))
  });
}

/** What a section says, when the API answers these requests alone; one of « request?occupation » is for that occupation. */
export async function said(
  question: string,
  codes: readonly Code[],
  answers: Readonly<Record<string, Answer>>,
  place: Place = REGION
): Promise<Built & { text: string }> {
  const fetcher = ((input: RequestInfo | URL) => {
    const id = /requests\/([^?]+)/.exec(String(input))?.[1] ?? '';
    const asked = new URL(String(input), 'http://localhost').searchParams.get('metier') ?? '';
    const answer =
      answers[`${id}?${asked}`] ?? answers[id] ?? (id === 'reference/metier_codes' ? codesOf(codes) : null);
    return Promise.resolve(
      answer
        ? Response.json(answer)
        : Response.json({ type: 'about:blank', title: '', status: 400, detail: '', instance: '' }, { status: 400 })
    );
  }) as typeof fetch;
  const [own] = codes;
  if (own === undefined) throw new Error('an occupation has a code');
  const built = await OCCUPATION_QUESTIONS.find(({ id }) => id === question)?.build({
    fetch: fetcher,
    place,
    around: place === BASIN ? [REGION] : [],
    basins: [],
    comparator: null,
    outlines: [],
    answers: new Map(),
    ...occupationContext({ ...own, codes, whole: true }, true)
  });
  if (built === undefined) throw new Error(`no question « ${question} »`);
  return { ...built, text: built.section.sentences.join('\n').replaceAll('\u202f', ' ') };
}

export const share = (name: string) => madeColumn(name, 'taux', { protege: true, bornes: true, unite: 'pourcent' });
export const count = (name: string) => madeColumn(name, 'mesure', { protege: true, bornes: true, unite: 'projets' });
