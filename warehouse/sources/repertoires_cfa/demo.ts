import { centresIn } from '../../demo/apprenticeship-centres.ts';
import { PLAIN, textFile } from '../../demo/text-file.ts';
import type { DemoFile, DemoWorld } from '../../demo/writer.ts';

const CONVENTIONS = 'numero_uai nature_uai secteur_public_prive commune commune_libe denomination_principale'.split(
  ' '
);
const ORGANISATIONS = 'uai siret raison_sociale enseigne nature departement commune adresse prepa_apprentissage'.split(
  ' '
);
/** The département whose centres no directory of apprenticeship has. */
const UNKNOWN = '22';

/** Centres of the demo with their communes, in two directories: one by code, one by name, with a second organisation of another region. */
export function files({ territory, schools }: DemoWorld): DemoFile[] {
  const centres = territory.departements
    .filter(({ code, region }) => region === territory.region && code !== UNKNOWN)
    .flatMap(({ code }) => centresIn(code, schools).map((centre) => ({ ...centre, departement: code })));
  const conventions = centres
    .filter((_, index) => index % 2 === 0)
    .map(({ uai, nom, school }) => [uai, '600', 'PR', school.commune.code, school.commune.nom, nom]);
  const organisations = centres.flatMap(({ uai, nom, departement, school }) => [
    [uai, '', nom, '', 'formateur', departement, school.commune.nom, '', ''],
    [uai, '', nom, '', 'responsable', '71', 'Chalon-sur-Saône', '', '']
  ]);
  return [
    {
      path: 'catalogue/CFASousConvRegionale_demonstration.csv',
      bytes: textFile(CONVENTIONS, conventions, { ...PLAIN, delimiter: ';' })
    },
    {
      path: 'catalogue/organismes-prepa-apprentissage-demonstration.csv',
      bytes: textFile(ORGANISATIONS, organisations, { ...PLAIN, delimiter: ';', bom: true })
    }
  ];
}
