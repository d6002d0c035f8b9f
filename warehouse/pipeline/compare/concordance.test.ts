import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { makeApi } from '../../../tests/support/api.ts';
import { expectFailure } from '../../../tests/support/expect-failure.ts';
import { TEST_REQUESTS } from '../../../tests/support/requests.ts';
import { answeringFixture } from '../../../tests/support/answering-fixture.ts';
import type { ConcordanceFigure, ConcordanceRecord } from '../../../src/lib/catalogue/records/concordance.ts';
import { readPublishedFigures } from '../declared/concordance-schema.ts';
import { EXIT } from '../failure.ts';
import { CONCORDANCE_FOLDER } from '../layout.ts';
import { besidePath } from '../publish/publication.ts';
import { silentReporter } from '../report.ts';
import { comparisonOf, findConcordance } from './concordance.ts';

const { folder, snapshot } = answeringFixture();

const HEAD = `titre: Enquête d’essai
producteur: Producteur
parution: 2025-04
adresse: https://exemple.fr/enquete
chiffres:
`;
let written = 0;

/** Finds again the figures of one publication, as its file writes them. */
async function found(figures: string, head = HEAD): Promise<readonly ConcordanceFigure[]> {
  const { publications } = await recordOf(figures, head);
  return publications.flatMap(({ chiffres }) => chiffres);
}

function recordOf(figures: string, head = HEAD): Promise<ConcordanceRecord> {
  const published = join(folder, `publications-${written++}`);
  mkdirSync(published);
  writeFileSync(join(published, 'enquete.yaml'), head + figures);
  return findConcordance(snapshot(), TEST_REQUESTS, readPublishedFigures(published), silentReporter());
}

const figure = (rest: string): string => `  - { libelle: Projets, passage: page 2, requete: essai/projets, ${rest} }\n`;

// In the fixture the region has 100 projects of farmers, 60 % difficult, 20 of masons, and a row of 1 to 4.
const FARMERS = 'ou: { code: "fap2021:A0X40" }';
const HIDDEN = 'ou: { code: "fap2021:T9X99" }';

describe('a published figure', () => {
  it('is found again once rounded as it was published', async () => {
    expect(
      await found(
        figure(`publie: 100, valeur: projets, ${FARMERS}`) +
          figure(`publie: 104, arrondi: 10, valeur: projets, ${FARMERS}`) +
          figure(`publie: 0.6, arrondi: 0.01, valeur: difficulte, ${FARMERS}`) +
          figure('publie: 3')
      )
    ).toMatchObject([
      { etat: 'egal', min: 100, max: 100, unite: 'projets', adresse: '/catalogue/essai/projets' },
      { etat: 'egal', min: 100 },
      { etat: 'egal', min: 0.6, unite: 'pourcent' },
      // Three rows.
      { etat: 'egal', min: 3, unite: null }
    ]);
  });

  it('may stand inside the bounds that secrecy leaves, of a row or of a sum', async () => {
    expect(
      await found(
        figure(`publie: 2, valeur: projets, ${HIDDEN}`) +
          figure('publie: 122, somme: projets') +
          figure('publie: 120, raison: inutile, arrondi: 3, somme: projets')
      )
    ).toMatchObject([
      { etat: 'encadre', min: 1, max: 4, ecart: 0, raison: null },
      // 100 + 20 + 1 to 4.
      { etat: 'encadre', min: 121, max: 124 },
      { etat: 'encadre', raison: null }
    ]);
  });

  it('apart needs a reason: without one nothing is published, and each is named', async () => {
    expect(await found(figure(`publie: 90, valeur: projets, raison: Autre champ, ${FARMERS}`))).toMatchObject([
      { etat: 'ecart', ecart: 10, raison: 'Autre champ' }
    ]);
    // A reason may say what the answering row says: no other edition is then spoken of than the one that was read.
    expect(await found(figure(`publie: 90, valeur: projets, raison: 'Métier {code}', ${FARMERS}`))).toMatchObject([
      { raison: 'Métier fap2021:A0X40' }
    ]);
    const without = await expectFailure(
      found(figure(`publie: 90, valeur: projets, raison: 'Édition {edition}', ${FARMERS}`))
    );
    expect(without.message).toContain('la raison cite {edition}');
    const refused = await expectFailure(
      found(figure(`publie: 90, valeur: projets, ${FARMERS}`) + figure(`publie: 9, valeur: projets, ${HIDDEN}`))
    );
    expect(refused.exitCode).toBe(EXIT.check);
    expect(refused.message).toMatch(
      /2 chiffres publiés ne sont pas retrouvés.*enquete\.yaml, « Projets » : publié 90, calculé 100\n.*publié 9, calculé de 1 à 4/s
    );
    expect(refused.todo).toContain('raison');
  });

  it('of a territory or a vintage that is not here is not computed, and why is said', async () => {
    expect(
      await found(
        figure('publie: 1, valeur: projets, parametres: { territoire: "region:99" }') +
          figure('publie: 1, valeur: projets, parametres: { annee: 1999 }') +
          figure('publie: 1, valeur: projets, ou: { code: absent }') +
          // Three rows answer where one was meant.
          figure('publie: 1, valeur: projets')
      )
    ).toMatchObject([
      { etat: 'non_calcule', min: null, max: null, raison: expect.stringContaining('region:99') },
      { etat: 'non_calcule', raison: expect.stringContaining('1999') },
      { etat: 'non_calcule' },
      { etat: 'non_calcule' }
    ]);
  });

  it('waits for the vintage that it names, and says why', async () => {
    const wrong = `publie: 1, valeur: projets, ${FARMERS}`;
    const [vintage = ''] = [...snapshot().reference.sources.values()].flatMap(({ source, millesime }) =>
      source === 'bmo' ? millesime.split(', ') : []
    );
    expect(await found(figure(`${wrong}, millesime: { bmo: "1999" }`))).toMatchObject([
      { etat: 'non_calcule', raison: expect.stringMatching(/de « 1999 ».*n’est pas jugé/) }
    ]);
    expect(
      await found(figure(`publie: 100, valeur: projets, ${FARMERS}, millesime: { bmo: "${vintage}" }`))
    ).toMatchObject([{ etat: 'egal' }]);
    await expectFailure(found(figure(`${wrong}, millesime: { bmo: "${vintage}" }`)));
  });
});

test('every figure of the project names the vintage that it is of', () => {
  const dates = ['annee', 'mois', 'trimestre', 'rentree', 'periode', 'recensement', 'millesime', 'bmo'];
  const undated = readPublishedFigures(CONCORDANCE_FOLDER).flatMap(({ id, chiffres }) =>
    chiffres
      .filter(
        ({ parametres, ou, millesime }) =>
          Object.keys(millesime).length === 0 && !dates.some((name) => name in parametres || name in ou)
      )
      .map(({ libelle }) => `${id} : ${libelle}`)
  );
  expect(undated).toEqual([]);
});

describe('a file of published figures that is wrong', () => {
  it.each([
    [
      figure('publie: 1, valeur: emplois'),
      HEAD,
      /enquete\.yaml, « Projets » : essai\/projets n’a pas de colonne emplois/
    ],
    [
      figure('publie: 1, valeur: projets').replace('essai/projets', 'essai/rien'),
      HEAD,
      /la requête essai\/rien n’existe pas/
    ],
    [
      figure('publie: 1'),
      HEAD.replace('2025-04', 'avril 2025'),
      /concordance\/enquete\.yaml.*« avril 2025 » n’est pas une date/
    ],
    [figure('publie: beaucoup'), HEAD, /concordance\/enquete\.yaml.*publie/]
  ])('%#: is said with its place', async (figures, head, message) => {
    expect((await expectFailure(Promise.resolve().then(() => found(figures, head)))).message).toMatch(message);
  });
});

it('the state of a figure follows the interval that its rounding stands for', () => {
  // 55.7 % published to a tenth of a percent stands for 55.65 to 55.75: checked on a grid against that interval.
  for (let low = 5550; low <= 5590; low++)
    for (let high = low; high <= 5590; high += 3) {
      const outside = high < 5565 || low > 5575;
      const inside = low >= 5565 && high <= 5575;
      expect(comparisonOf({ publie: 0.557, arrondi: 0.001 }, { min: low / 10_000, max: high / 10_000 }).etat).toBe(
        outside ? 'ecart' : inside ? 'egal' : 'encadre'
      );
    }
});

it('what was found stands beside the snapshot and is served; damaged, the service goes on without it', async () => {
  const record = await recordOf(figure(`publie: 100, valeur: projets, ${FARMERS}`));
  const path = besidePath(folder, 'concordance', 'essai');
  writeFileSync(path, JSON.stringify(record));
  const served = makeApi(folder, new Map());
  expect(await served.json('/api/v1/concordance')).toMatchObject({
    instantane: { id: 'essai' },
    publications: [{ id: 'enquete', relais: null, parution: '2025-04', chiffres: [{ publie: 100, etat: 'egal' }] }]
  });
  served.engine.close();
  writeFileSync(path, JSON.stringify(record).slice(0, 100));
  const said: string[] = [];
  const lessened = makeApi(folder, new Map(), {}, (message) => said.push(message));
  expect(await lessened.json('/api/v1/concordance')).toMatchObject({ publications: [] });
  expect(said.join()).toMatch(/concordance-essai\.json illisible/);
  lessened.engine.close();
});
