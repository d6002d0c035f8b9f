import type { Answer } from '../../../src/lib/catalogue/api/answer.ts';
import { judgeAnswer } from '../../../src/lib/catalogue/findings/judge-answer.ts';
import type { FindingRule, Replay } from '../../../src/lib/catalogue/findings/rule.ts';
import { COUNTRY } from '../../../src/lib/catalogue/home.ts';
import {
  FINDINGS_FORMAT,
  type FindingsRecord,
  type RulePlace,
  type RuleRecord,
  type RuleReplay
} from '../../../src/lib/catalogue/records/findings-record.ts';
import { jsonRows } from '../../../src/lib/table/json-rows.ts';
import type { Reporter } from '../report.ts';
import { isRefusal, type Answering, type KnownRequest } from './answering.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { KeptRecords } from './kept-records.ts';
import { countReplayed, replaySeries, replayVerdict, replayVintages, type ReplayCase } from './replay.ts';

type Territory = Pick<RulePlace, 'territoire' | 'nom'>;
type Demande = FindingRule['demande'];

/**
 * Asks the finished snapshot each rule for every territory of its level in the region, and replays on earlier vintages
 * those that announce something.
 * @param catalogue text of each request by its name
 */
export async function recordFindings(
  snapshot: Answering,
  catalogue: Readonly<Record<string, string>>,
  rules: readonly FindingRule[],
  reporter: Reporter,
  kept?: KeptRecords
): Promise<Omit<FindingsRecord, 'accords'>> {
  reporter.start(`Constats de ${rules.length} règles`);
  const asker = new Asker(snapshot, catalogue);
  const records = new Map<string, RuleRecord>();
  const left = [...rules];
  await fewAtOnce(left, async (rule) => {
    const [asked, make] = [requestsOf(rule), () => recordOf(asker, rule)];
    records.set(rule.id, (await kept?.made('constats', rule.id, rule, asked, make)) ?? (await make()));
    reporter.advance(rules.length - left.length, rules.length);
  });
  const replayed = [...records.values()].filter(({ rejeu }) => rejeu !== null).length;
  reporter.finish({ note: `${replayed} rejouées sur un millésime d’avant` });
  return {
    format: FINDINGS_FORMAT,
    instantane: snapshot.id,
    regles: Object.fromEntries(rules.flatMap((rule) => [[rule.id, records.get(rule.id)]]))
  } as Omit<FindingsRecord, 'accords'>;
}

function requestsOf({ demande, jointe }: FindingRule): string[] {
  return [demande.requete, ...(jointe === undefined ? [] : [jointe.requete])];
}

async function recordOf(asker: Asker, rule: FindingRule): Promise<RuleRecord> {
  const places = asker.placesOf(rule);
  const territoires: RulePlace[] = [];
  for (const place of places) {
    const [answer, joined] = [
      await asker.answer(rule.demande, place),
      rule.jointe === undefined ? null : await asker.answer(rule.jointe, place)
    ];
    const { state, found } = judgeAnswer(rule, answer, joined);
    territoires.push({ ...place, etat: state, constats: found.length });
  }
  return { version: rule.version, territoires, rejeu: announces(rule) ? await replayOf(asker, rule, places) : null };
}

function announces(rule: FindingRule): rule is FindingRule & { readonly rejeu: Replay } {
  return rule.rejeu !== null;
}

/** Null when there is no row at two vintages. */
async function replayOf(
  asker: Asker,
  rule: FindingRule & { readonly rejeu: Replay },
  places: readonly Territory[]
): Promise<RuleReplay | null> {
  const rows: ReplayCase[] = [];
  const seen: string[] = [];
  const { millesime } = rule.demande;
  const pairs = millesime === undefined ? [] : await asker.pairs(rule.demande, millesime, rule.rejeu.pas ?? 1);
  for (const place of places) {
    if (rule.rejeu.serie !== undefined) {
      const series = (await asker.answer(rule.demande, place))?.lignes ?? [];
      const { serie } = rule.rejeu;
      rows.push(...replaySeries(rule, place.territoire, series));
      seen.push(...series.map((row) => String(row[serie])));
    } else if (millesime !== undefined) {
      for (const [before, after] of pairs) {
        const [then, now] = [
          await asker.answer(rule.demande, place, { [millesime]: before }),
          await asker.answer(rule.demande, place, { [millesime]: after })
        ];
        if (then === null || now === null || then.lignes.length === 0 || now.lignes.length === 0) continue;
        rows.push(...replayVintages(rule, place.territoire, then.lignes, now.lignes));
        seen.push(before, after);
      }
    }
  }
  const [releves, base] = [true, false].map((wanted) => countReplayed(rows.filter(({ fired }) => fired === wanted)));
  const [de, a] = [[...seen].sort()[0], [...seen].sort().at(-1)];
  return de === undefined || a === undefined || releves === undefined || base === undefined || rows.length === 0
    ? null
    : { de, a, releves, base, verdict: replayVerdict(releves, base) };
}

class Asker {
  constructor(
    private readonly snapshot: Answering,
    private readonly catalogue: Readonly<Record<string, string>>
  ) {}

  /** The territories of the level of a rule, in the region; the region alone for what is asked of no place. */
  placesOf({ maille, demande }: FindingRule): Territory[] {
    const { territories, summary } = this.snapshot.reference;
    const wanted = demande.territoire === false ? 'region' : maille;
    const inside = territories.filter(
      (one) => one.maille === wanted && (one.dansRegion === true || one.valeur === summary.region)
    );
    return inside.map(({ valeur, libelle }) => ({ territoire: valeur, nom: libelle }));
  }

  /** Null when the place or the vintage is not accepted here. */
  async answer(
    {
      requete,
      parametres = {},
      comparateur,
      territoire
    }: Pick<Demande, 'requete' | 'parametres' | 'comparateur'> & { readonly territoire?: Demande['territoire'] },
    place: Territory,
    vintage: Readonly<Record<string, string>> = {}
  ): Promise<Answer | null> {
    const home = this.snapshot.reference.summary.region;
    const given = {
      ...parametres,
      ...vintage,
      ...(territoire === false ? {} : { [territoire ?? 'territoire']: place.territoire })
    };
    const compared =
      comparateur === undefined
        ? null
        : await this.#ask(requete, { ...given, [comparateur]: place.territoire === home ? COUNTRY : home });
    // The request may not compare with that level: then as it does by itself.
    return compared ?? this.#ask(requete, given);
  }

  async #ask(requete: string, given: Readonly<Record<string, string>>): Promise<Answer | null> {
    try {
      const { meta, table } = await this.snapshot.document(await this.#describe(requete), Object.entries(given));
      return { ...meta, lignes: jsonRows(table) };
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  /** Vintages of a request, each with the one that comes `step` later. */
  async pairs({ requete }: Demande, parameter: string, step: number): Promise<[string, string][]> {
    const { definition } = await this.#describe(requete);
    const domain = definition.parametres.find(({ nom }) => nom === parameter)?.domaine;
    const all = [...(this.snapshot.reference.domains.members(domain ?? '')?.keys() ?? [])].sort();
    return all.flatMap((before, index) => {
      const after = all[index + step];
      return after === undefined ? [] : [[before, after]];
    });
  }

  #describe(requete: string): Promise<KnownRequest> {
    return this.snapshot.describe(requete, this.catalogue[requete] ?? '');
  }
}
