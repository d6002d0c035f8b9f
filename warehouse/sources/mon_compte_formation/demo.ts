import { noiseOf } from '../../demo/noise.ts';
import { organisationSiret } from '../../demo/organisations.ts';
import { PLAIN, textFile, type Cell } from '../../demo/text-file.ts';
import { ficheOf, SUBJECTS } from '../../demo/training-subjects.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const ENTRY_HEADER =
  'annee_mois;annee;mois;type_referentiel;code_rncp;code_rs;code_certifinfo;intitule_certification;siret_of_contractant;raison_sociale_of_contractant;entrees_formation;sorties_realisation_partielle;sorties_realisation_totale;date_chargement'.split(
    ';'
  );
const CATALOGUE_HEADER =
  'date_chargement;nom_of;nom_departement;nom_region;type_referentiel;code_rs;code_rncp;intitule_certification;libelle_niveau_sortie_formation;code_formacode_1;code_rome_1;code_nsf_1;code_certifinfo;siret_of;numero_formation;intitule_formation;nb_action;nb_session_active;nombre_heures_total_mean;frais_ttc_tot_mean;code_departement;code_region'.split(
    ';'
  );
const OWN = [1, 90] as const;
/** Organisations that train elsewhere too, and those that train elsewhere only. */
const SHARED = [91, 96] as const;
const ELSEWHERE = [97, 130] as const;
const MONTHS = 20;
/** Entries of a course in a month at most: the few organisations of the demo stand for all, some 4,500 entries a month in the region and 100,000 in France (Caisse des dépôts, 2023 and 2024). */
const MOST = { own: 50, shared: 130, elsewhere: 2600 };

/** Entries paid by personal training accounts, and the catalogue that says where each organisation trains. */
export function files({ seed }: DemoWorld): DemoFile[] {
  const noise = noiseOf(seed);
  const entries: Cell[][] = [];
  const catalogue: Cell[][] = [];
  for (let organisation = OWN[0]; organisation <= ELSEWHERE[1]; organisation++) {
    const siret = organisationSiret(organisation);
    const name = `ORGANISME DE DEMONSTRATION ${organisation}`;
    const regions = organisation <= OWN[1] ? ['53'] : organisation <= SHARED[1] ? ['53', '52'] : ['11'];
    // One organisation in thirty is not in the catalogue any more.
    const listed = organisation % 30 !== 17;
    for (const subject of SUBJECTS.filter(
      (item, index) => item.certifinfo !== null && (index + organisation) % 7 === 0
    )) {
      for (const region of listed ? regions : [])
        catalogue.push([
          '2025-09-01',
          name,
          null,
          null,
          'RNCP',
          -1,
          ficheOf(subject),
          subject.label,
          null,
          subject.formacode,
          subject.rome,
          subject.nsf,
          subject.certifinfo,
          siret,
          `${organisation}_${subject.certifinfo ?? ''}_${region}`,
          subject.label,
          1,
          3,
          subject.centre,
          subject.centre * subject.price,
          region === '53' ? '35' : region,
          region
        ]);
      for (let month = 0; month < MONTHS; month++) {
        const count = Math.floor(
          MOST[regions.length > 1 ? 'shared' : region53(regions) ? 'own' : 'elsewhere'] *
            noise.unit('cpf', organisation, subject.formacode, month) ** 2
        );
        const [year, rank] = [2024 + Math.floor(month / 12), (month % 12) + 1];
        if (count > 0)
          entries.push([
            `${year}_${rank}`,
            year,
            rank,
            'RNCP',
            ficheOf(subject),
            -1,
            subject.certifinfo,
            subject.label,
            siret,
            name,
            count,
            0,
            Math.floor(count * 0.8),
            '2025-09-01'
          ]);
      }
    }
  }
  return [
    {
      path: 'formation/entree_sortie_formation.csv',
      bytes: textFile(ENTRY_HEADER, entries, { ...PLAIN, delimiter: ';' })
    },
    {
      path: 'formation/moncompteformation_catalogueformation.csv',
      bytes: textFile(CATALOGUE_HEADER, catalogue, { ...PLAIN, delimiter: ';' })
    }
  ];
}

function region53(regions: readonly string[]): boolean {
  return regions.length === 1 && regions[0] === '53';
}
