/**
 * Zones of the demo: the real lists of codes and names, with an invented composition (whole EPCI grouped around
 * the main towns). As in the producers' files, 5314 is one place as a zone d'emploi and another as a bassin.
 *
 * Traits of a bassin, 0 to 2: how much tourism of the coast, farming, food and other industry, and sea there is.
 */
export interface Bassin {
  code: number;
  nom: string;
  cote: number;
  agricole: number;
  industrie: number;
  mer: number;
}

const BASSINS_TEXT = `
5301 BREST|0.7 0.6 0.7 1.4
5303 MORLAIX|1.1 1.9 0.8 0.8
5304 CARHAIX|0.1 1.7 1.3 0
5306 LANNION|1.6 0.9 0.5 0.7
5307 GUINGAMP|1.0 1.3 1.1 0.8
5308 SAINT BRIEUC|0.6 0.7 0.9 0.5
5309 AURAY|2.0 0.6 0.5 0.9
5310 VANNES|1.3 0.6 0.7 0.5
5311 PLOERMEL|0.3 1.4 1.3 0
5312 DINAN|1.0 1.1 0.9 0.3
5313 REDON|0.2 1.0 1.3 0
5314 RENNES|0.1 0.4 0.8 0
5315 SAINT MALO|1.8 1.0 0.6 0.9
5316 FOUGERES|0.1 1.2 1.5 0
5317 VITRE|0.1 1.1 1.9 0
5318 LORIENT|0.9 0.4 0.9 1.6
5319 QUIMPERLE|0.8 0.9 1.5 0.3
5320 PONTIVY|0.1 1.5 1.7 0
5321 LOUDEAC|0 1.8 1.8 0
5322 QUIMPER|0.7 0.8 1.0 0.3
5323 DOUARNENEZ|1.4 0.8 1.3 1.7
5324 CONCARNEAU|1.3 0.6 1.2 1.6
5325 PONT L'ABBE|1.8 0.7 0.6 1.9
5326 COMBOURG|0.6 1.3 1.1 0.2
5327 LANDERNEAU|0.5 1.6 1.2 0.2
5328 LAMBALLE|1.2 1.7 1.8 0.3`;

/** The zone d'emploi that crosses the border of the region. */
export const CROSS_BORDER_ZONE = '0062';

/** Employment zones: code, name. */
export const ZONES_EMPLOI: ReadonlyMap<string, string> = new Map(
  `0062 Redon|5301 Auray|5302 Brest|5303 Carhaix-Plouguer|5304 Dinan|5305 Fougères|5306 Guingamp|5307 Lamballe-Armor|5308 Lannion|5309 Lorient|5310 Morlaix|5311 Ploërmel|5312 Pontivy-Loudéac|5313 Quimper|5314 Quimperlé|5315 Rennes|5316 Saint-Brieuc|5317 Saint-Malo|5318 Vannes|5319 Vitré`
    .split('|')
    .map((item): [string, string] => [item.slice(0, 4), item.slice(5)])
);

export const BASSINS: readonly Bassin[] = BASSINS_TEXT.trim().split('\n').map(readBassin);

function readBassin(line: string): Bassin {
  const [head = '', traits = ''] = line.split('|');
  const [cote = 0, agricole = 0, industrie = 0, mer = 0] = traits.split(' ').map(Number);
  return { code: Number(head.slice(0, 4)), nom: head.slice(5), cote, agricole, industrie, mer };
}

/** EPCI code (or commune code, for the three islands outside any EPCI) to bassin and zone d'emploi. */
export const COMPOSITION: ReadonlyMap<string, { bassin: number; zone: string }> = new Map(
  `
5301 5302 242900314 242900074 242900553 200066868 29155
5303 5310 242900835 200067072
5304 5303 242900744 242900561 200067197 242200715 245614417
5306 5308 200065928
5307 5306 200067981 200069086 22016
5308 5316 200069409
5309 5301 200043123 245600465
5310 5318 200067932 200027027 245614383 244400610
5311 5311 200066777 200066785
5312 5304 200068989
5313 0062 243500741
5314 5315 243500139 243500550 243500618 243500659 243500667 243500774 200043990 200070662 200038990
5315 5317 243500782 243500725
5316 5305 200072452 200070688
5317 5319 200039022 243500634
5318 5309 200042174 245600440
5319 5314 242900694
5320 5312 245614433 200096675 200096683
5321 5312 200067460
5322 5313 200068120 200067247
5323 5313 242900645 242900629 29083
5324 5313 242900769
5325 5313 242900702 242900710 242900660
5326 5315 243500733
5326 5317 200070670
5327 5302 242900801 242900751 242900793
5328 5307 200069391`
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [bassin = '', zone = '', ...members] = line.split(' ');
      return members.map((member): [string, { bassin: number; zone: string }] => [
        member,
        { bassin: Number(bassin), zone }
      ]);
    })
);

/** In the edition of 2021 of the bassins, these EPCI belonged elsewhere: the survey of 2024 is coded there. */
export const FORMER_BASSINS: ReadonlyMap<string, number> = new Map([['243500774', 5316]]);
