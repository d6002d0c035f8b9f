import { readFile } from 'node:fs/promises';
import type { DataFile } from '../../pipeline/read/data-files.ts';
import { EXIT, failure, messageOf } from '../../pipeline/failure.ts';
import type { LoadedRow, SourceLoader } from '../../pipeline/read/load-context.ts';

const REMEDY = "Téléchargez de nouveau l'annuaire local en JSON chez la DILA.";

type Json = Readonly<Record<string, unknown>>;

/** Reads the local directory, one row by service. E-mail addresses are not read. `types` holds the kinds. */
async function readServices(file: DataFile): Promise<LoadedRow[]> {
  return servicesOf(await readJson(file), file).map((service, index): LoadedRow => {
    if (!isObject(service) || textOf(service['nom']) === null)
      throw failure(EXIT.input, `${file.name}, service ${index + 1} : le nom (« nom ») manque.`, REMEDY);
    const addresses = listOf(service['adresse']);
    const place = addresses.find((address) => address['type_adresse'] === 'Adresse') ?? addresses[0] ?? {};
    const kinds = listOf(service['pivot']).flatMap((item) => textOf(item['type_service_local']) ?? []);
    return {
      line: index + 1,
      values: {
        id: textOf(service['id']) ?? `rang-${index + 1}`,
        nom: textOf(service['nom']),
        siret: textOf(service['siret']),
        types: kinds.join(','),
        code_commune: textOf(service['code_insee_commune']),
        code_postal: textOf(place['code_postal']),
        ville: textOf(place['nom_commune']),
        adresse: textOf(place['numero_voie']),
        telephone: textOf(listOf(service['telephone'])[0]?.['valeur']),
        accessibilite: textOf(place['accessibilite']),
        latitude: textOf(place['latitude']),
        longitude: textOf(place['longitude'])
      }
    };
  });
}

async function readJson(file: DataFile): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file.path))) as unknown;
  } catch (error) {
    throw failure(
      EXIT.input,
      `${file.name} : JSON illisible, tronqué ou pas en UTF-8 (${messageOf(error)}).`,
      REMEDY,
      error
    );
  }
}

function servicesOf(content: unknown, file: DataFile): readonly unknown[] {
  const services = isObject(content) ? content['service'] : content;
  if (!Array.isArray(services) || services.length === 0)
    throw failure(EXIT.input, `${file.name} : une liste de services, ou un objet « service », est attendue.`, REMEDY);
  return services;
}

function listOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.filter(isObject);
  if (typeof value !== 'string' || !value.startsWith('[')) return [];
  try {
    return listOf(JSON.parse(value));
  } catch {
    return [];
  }
}

function textOf(value: unknown): string | null {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number' ? String(value).trim() : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const readers: SourceLoader['readers'] = { services: readServices };
