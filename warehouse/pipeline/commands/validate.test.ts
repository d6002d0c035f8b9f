import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCommand } from '../command.ts';
import { PROJECT_FOLDER } from '../layout.ts';
import { validate } from './validate.ts';

const scratch = mkdtempSync(join(tmpdir(), 'maille-schema-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const written = (name: string, text: string): string => {
  const path = join(scratch, name);
  writeFileSync(path, text);
  return path;
};
const xsd = written(
  'note.xsd',
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="note"><xs:complexType><xs:sequence>
<xs:element name="jour" type="xs:date"/><xs:element name="texte" type="xs:string"/></xs:sequence></xs:complexType></xs:element></xs:schema>`
);

describe('validation on demand', () => {
  it('says what breaks the schema, with the line', async () => {
    expect(
      await validate(written('juste.xml', '<note>\n<jour>2025-03-05</jour>\n<texte>x</texte>\n</note>'), xsd)
    ).toEqual([]);
    const breaches = await validate(written('faux.xml', '<note>\n<jour>5 mars</jour>\n<text>x</text>\n</note>'), xsd);
    expect(breaches.map(({ line }) => line)).toEqual([2, 3]);
    expect(breaches[1]?.message).toMatch(/'text'/);
  });

  it('refuses a DOCTYPE, what is not XML, and files that are not there', async () => {
    await expect(
      validate(written('bombe.xml', '<!DOCTYPE note [<!ENTITY a "a">]><note>&a;</note>'), xsd)
    ).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('DOCTYPE') as unknown });
    await expect(validate(written('coupe.xml', '<note>\n<jour>'), xsd)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('coupe.xml, ligne') as unknown
    });
    await expect(validate(join(scratch, 'absent.xml'), xsd)).rejects.toMatchObject({ exitCode: 1 });
  });

  it('needs a file and a schema on the command line', () => {
    expect(parseCommand(['valider', 'a.xml', '--xsd', 'b.xsd'])).toMatchObject({
      name: 'valider',
      file: 'a.xml',
      xsd: 'b.xsd'
    });
    expect(() => parseCommand(['valider', 'a.xml'])).toThrow('--xsd');
    expect(() => parseCommand(['check', 'a.xml'])).toThrow('inconnue');
  });
});

const lheo = resolve(PROJECT_FOLDER, process.env.MAILLE_DATA ?? '../shared/data', 'lheo');
if (!existsSync(lheo))
  process.stdout.write(`Schémas LHEO absents de ${lheo} : validations sautées (MAILLE_DATA désigne leur dossier).\n`);

describe.skipIf(!existsSync(lheo))('LHEO schemas', () => {
  const schema = (version: string) => join(lheo, 'schema-generated', `lheo-${version}.xsd`);

  it.each(['exemple-bts-onisep.xml', 'intercarif-resumes-offres.bob-carif.xml'])(
    'the genuine %s is valid',
    async (name) => {
      expect(await validate(join(lheo, name), schema('2.2'))).toEqual([]);
    }
  );

  it('the anonymised offer is not, on its four known points', async () => {
    const breaches = await validate(join(lheo, 'intercarif-data-test.anotea.xml'), schema('2.2'));
    // The lines were read by hand: a misspelt element, two SIRET of 15 characters, an address after an e-mail.
    expect(breaches.map(({ line }) => line)).toEqual([14, 434, 521, 528]);
    expect(breaches[0]?.message).toContain('coordonneFs');
    expect(breaches[1]?.message).toContain("'15'");
  });
});
