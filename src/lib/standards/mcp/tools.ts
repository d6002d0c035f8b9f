import { z } from 'zod';
import type { Answer } from '../../catalogue/api/answer.ts';
import type { SearchList } from '../../catalogue/api/search.ts';
import type { CataloguedRequest } from '../../server/answer/catalogued-request.ts';
import { asParameters, askRequest, Refused, requireSubject, type Ask } from './ask.ts';
import { describeRequest } from './describe.ts';
import { indicatorNamed, indicatorsAbout } from './indicators.ts';
import { nearest } from '../../text/suggest.ts';
import { LONGEST, saidAnswer, within } from './said-answer.ts';
import { SIGNS, verify } from './verify.ts';

/** What a tool is given beside its arguments. */
export interface Around {
  readonly ask: Ask;
  readonly catalogue: ReadonlyMap<string, CataloguedRequest>;
  /** What the page of a code says on a territory, a part a question. */
  readonly page: (code: string, territoire: string | undefined) => Promise<SaidPage>;
  /** What is told of a failure, which is logged. */
  readonly refusalOf: (error: unknown) => Refused;
}

export interface SaidPage {
  readonly titre: string;
  readonly adresse: string;
  readonly parties: readonly {
    readonly partie: string;
    readonly question: string;
    readonly phrases: readonly string[];
    readonly requetes: readonly string[];
  }[];
  readonly absents: readonly string[];
}

interface Tool<Shape extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly description: string;
  readonly input: Shape;
  readonly run: (around: Around, given: z.infer<Shape>) => Promise<object>;
}

const MOST_ROWS = 40;
const FOUND = 8;
/** Bytes of an answer that was asked whole. */
const WHOLE = 60_000;

/** What takes these arguments and no other: the contract says so, and `refuseUnknown` says which one is not known. */
const strict = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.looseObject(shape).meta({ additionalProperties: false });

const tool = <Shape extends z.ZodObject>(one: Tool<Shape>): Tool => one as unknown as Tool;
const text = z.string().max(300);
const texts = z.record(z.string().max(60), text);
const code = text.describe('Code typé : departement:35, bassin:5314');

const TABLE = strict({
  indicateurs: z.array(text).min(1).max(20),
  maille: text.optional().describe('commune, epci, zone_emploi, bassin, departement, region…'),
  territoires: z.array(code).max(MOST_ROWS).optional(),
  decalage: z.int().min(0).optional()
});
const PAGE = strict({ code: text, territoire: code.optional(), partie: text.optional() });

export const TOOLS: readonly Tool[] = [
  tool({
    name: 'chercher',
    description:
      'Trouve des territoires, métiers, formations, requêtes, indicateurs et pages, avec leurs codes. À faire d’abord.',
    input: strict({ mots: text }),
    run: search
  }),
  tool({
    name: 'decrire',
    description: 'Dit d’une requête ou d’un indicateur : question, formule, champ, paramètres et leurs valeurs ici.',
    input: strict({ nom: text.describe('gpec/projets_recrutement, ou chomage'), complet: z.boolean().optional() }),
    run: ({ ask, catalogue }, { nom, complet }) => {
      const indicator = nom.includes('/') ? null : indicatorNamed(catalogue, nom);
      return describeRequest(ask, indicator?.requete ?? nom, indicator, complet === true ? WHOLE : LONGEST);
    }
  }),
  tool({
    name: 'demander',
    description:
      'Pose une requête : phrase, lignes, bornes et statuts, ce qui est caché et par qui, sources, citation à reprendre. Un taux est une part de 1 ; [statut, min, max] borne un chiffre caché, qui n’est jamais un zéro.',
    input: strict({
      requete: text,
      parametres: texts.optional().describe('De decrire ; aussi filtre, tri, colonnes'),
      lignes: z.int().min(1).max(MOST_ROWS).optional(),
      decalage: z.int().min(0).optional(),
      complet: z.boolean().optional().describe('Au-delà de 4 ko')
    }),
    run: async ({ ask, catalogue }, { requete, parametres, lignes = MOST_ROWS, decalage = 0, complet }) => {
      requireSubject(catalogue.get(requete)?.definition.parametres ?? [], parametres ?? {});
      const page = { limit: String(lignes), ...(decalage > 0 ? { offset: String(decalage) } : {}) };
      const answer = await askRequest(ask, requete, { ...asParameters(parametres), ...page });
      return saidAnswer(answer, decalage, complet === true ? WHOLE : LONGEST);
    }
  }),
  tool({
    name: 'tableau',
    description: 'Des indicateurs de plusieurs territoires d’une maille, au dernier millésime de chacun.',
    input: TABLE,
    run: table
  }),
  tool({
    name: 'page',
    description:
      'Ce que dit la page d’un territoire, d’un métier ou d’une formation : phrases, et requêtes qui les donnent.',
    input: PAGE,
    run: page
  }),
  tool({
    name: 'verifier',
    description:
      'Juge une affirmation chiffrée : compatible, contredit ou ne_peut_etre_su ; dit les bornes, où et quand elle serait compatible, et ce que disait l’instantané précédent. Donner valeur, ou autre pour comparer deux chiffres.',
    input: strict({
      requete: text.optional(),
      indicateur: text.optional(),
      mesure: text.optional().describe('Colonne de la requête'),
      territoire: code,
      periode: text.optional().describe('2025, 2025T1'),
      parametres: texts.optional(),
      ligne: texts.optional().describe('Ligne voulue : {"metier":"Cuisiniers"}'),
      signe: z.enum(SIGNS).optional(),
      valeur: z.union([z.number(), text]).optional().describe('Comme écrite : "55,7 %"'),
      autre: strict({ territoire: code.optional(), periode: text.optional() }).optional()
    }),
    run: ({ ask, catalogue }, { requete, indicateur, mesure, parametres, ligne = {}, signe = '=', ...claim }) => {
      const indicator = indicateur === undefined ? null : indicatorNamed(catalogue, indicateur);
      const id = requete ?? indicator?.requete;
      if (id === undefined) throw new Refused(400, 'Dites « requete » ou « indicateur ».');
      const column = mesure ?? indicator?.colonne;
      return verify(ask, {
        ...claim,
        requete: id,
        ...(column === undefined ? {} : { mesure: column }),
        parametres: { ...indicator?.avec, ...asParameters(parametres) },
        ligne,
        signe
      });
    }
  })
];

/** @throws Refused naming each argument that a tool does not take, with the nearest that it does */
export function refuseUnknown(input: z.ZodObject, given: object): void {
  const names = Object.keys(input.shape);
  const refused = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => {
      const [near] = nearest(name, names);
      return `« ${name.slice(0, 60)} » n’est pas un argument${near === undefined ? '' : ` ; vouliez-vous « ${near} » ?`}`;
    });
  if (refused.length > 0) throw new Refused(400, `${refused.join(' ; ')} Arguments : ${names.join(', ')}.`);
  for (const [name, inner] of Object.entries(input.shape)) {
    const within = inner instanceof z.ZodOptional ? inner.unwrap() : inner;
    const value = (given as Readonly<Record<string, unknown>>)[name];
    if (within instanceof z.ZodObject && typeof value === 'object' && value !== null) refuseUnknown(within, value);
  }
}

async function search({ ask, catalogue }: Around, { mots }: { mots: string }): Promise<object> {
  const { reponses, compris } = await ask<SearchList>('search', { q: mots });
  const indicators = indicatorsAbout(catalogue, mots);
  return within(FOUND, LONGEST, (count) => ({
    reponses: reponses
      .slice(0, count)
      .map(({ nature, code: typed, titre, precision, adresse, chiffre }) => ({
        nature,
        code: typed,
        titre,
        precision,
        page: adresse,
        ...(chiffre === null ? {} : { chiffre })
      })),
    compris: compris.map(({ genre, code: typed, nom }) => [genre, typed, nom]),
    indicateurs: indicators.slice(0, count).map(({ nom, libelle }) => [nom, libelle]),
    ...(reponses.length === 0 ? { absence: 'Rien de ce nom ici ; cela ne dit pas que la chose n’existe pas.' } : {})
  }));
}

async function table({ ask, catalogue }: Around, given: z.infer<typeof TABLE>): Promise<object> {
  const { indicateurs, territoires = [], decalage = 0 } = given;
  for (const name of indicateurs) indicatorNamed(catalogue, name);
  const levels = [...new Set(territoires.map((one) => one.split(':')[0] ?? ''))];
  if (levels.length > 1)
    throw new Refused(400, `Un tableau est d’une maille ; ces territoires sont de ${levels.join(', ')}.`);
  const [level = given.maille] = levels;
  if (level === undefined) throw new Refused(400, 'Dites « maille » ou « territoires ».');
  const answer = await ask<Answer>('tableau', {
    maille: level,
    indicateurs: indicateurs.join(','),
    forme: 'long',
    ...(territoires.length > 0 ? { filtre: `territoire=${territoires.join('|')}` } : {}),
    colonnes: 'territoire,nom,indicateur,periode,valeur',
    limit: String(MOST_ROWS),
    ...(decalage > 0 ? { offset: String(decalage) } : {})
  });
  const words = await askRequest(ask, 'reference/dictionnaire_indicateurs', {
    filtre: `indicateur=${indicateurs.join('|')}`,
    colonnes: 'indicateur,libelle,unite,sources,requete'
  });
  const seen = new Set(answer.lignes.map((row) => `${String(row['territoire'])} ${String(row['indicateur'])}`));
  const silent = territoires.flatMap((one) =>
    indicateurs.flatMap((name) => (seen.has(`${one} ${name}`) ? [] : [[one, name]]))
  );
  const whole = answer.page === null || answer.page.total <= MOST_ROWS;
  return saidAnswer(answer, decalage, LONGEST, {
    ...(whole && silent.length > 0 ? { sans_chiffre: silent.slice(0, FOUND) } : {}),
    indicateurs: words.lignes.map((row) => words.colonnes.map(({ nom }) => row[nom] ?? null)),
    sources: 'Celles de chaque indicateur.'
  });
}

async function page(
  { page: read }: Around,
  { code: asked, territoire, partie }: z.infer<typeof PAGE>
): Promise<object> {
  const { parties, absents, ...head } = await read(asked, territoire);
  if (partie === undefined)
    return within(parties.length, LONGEST, (count) => ({
      ...head,
      parties: parties.slice(0, count).map(({ phrases, ...one }) => ({ ...one, phrases: phrases.slice(0, 1) })),
      ...(count < parties.length ? { autres_parties: parties.slice(count).map((one) => one.partie) } : {}),
      ...(absents.length > 0 ? { absents } : {})
    }));
  const found = parties.find((one) => one.partie === partie);
  if (!found)
    throw new Refused(
      404,
      `Aucune partie « ${partie.slice(0, 60)} » ; parties : ${parties.map((one) => one.partie).join(', ')}.`
    );
  return { ...head, ...found };
}
