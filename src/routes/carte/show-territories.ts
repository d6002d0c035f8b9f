import type { Answer } from '$lib/catalogue/api/answer.ts';
import type { RequestDetail, TerritorySummary } from '$lib/catalogue/api/documents.ts';
import { option } from '$lib/catalogue/request/drawable.ts';
import { mappedMeasures } from '$lib/catalogue/request/mapped-measures.ts';
import { fetchRequest } from '$lib/client/api.ts';
import { lowered } from '$lib/text/grammar.ts';
import { writeMapView, type MapView } from '$lib/view/map-view.ts';
import { writeMeasures } from '$lib/view/measures.ts';
import { queryOf } from '$lib/view/table-controls.ts';
import { timeSteps } from '$lib/view/time-steps.ts';
import { layerName, layersBeside, levelInWords, readTerritoryLayer, type TerritoryLayer } from './territory-layer.ts';

/** What the page says of a layer of territories, and of the one beside. @throws ApiProblem */
export async function showTerritories(
  fetcher: typeof fetch,
  layer: TerritoryLayer,
  request: RequestDetail,
  {
    view,
    place,
    region,
    offered
  }: { view: MapView; place: TerritorySummary; region: string; offered: readonly TerritoryLayer[] }
) {
  const others = layersBeside(layer, offered);
  const other = others.find(({ id }) => id === view.beside);
  const otherRequest = other ? await fetchRequest(fetcher, other.request) : null;
  const readLayer = async (one: TerritoryLayer, detail: RequestDetail) => {
    const { taken, left } = takenBy(detail, one, view.parameters);
    const read = await readTerritoryLayer(fetcher, one, { place, region }, taken, other !== undefined);
    const options = detail.parametres.filter(({ nom }) => one.options.includes(nom));
    return { ...read, left, options };
  };
  const [own, second] = await Promise.all([
    readLayer(layer, request),
    other && otherRequest ? readLayer(other, otherRequest) : null
  ]);
  const shown = second ? [own, second] : [own];
  const options = shown.flatMap((one) => one.options);
  return {
    title: other ? `${layer.titre} et ${lowered(layerName(other))}` : layerName(layer),
    level: levelInWords(layer),
    figures: shown.map(({ figure }) => figure),
    values: { ...second?.answer.parametres, ...own.answer.parametres },
    options: options.filter(({ nom }, at) => options.findIndex((each) => each.nom === nom) === at),
    notes: [
      ...(view.beside !== null && other === undefined ? [notBeside(view.beside, others)] : []),
      ...shown.flatMap(({ left }) => left)
    ],
    beside: { chosen: other?.id ?? null, layers: others.map((one) => ({ id: one.id, titre: layerName(one) })) },
    time: timeSteps(request, queryOf(own.answer), measuresOf(request, layer, own.answer, other), (name, value) => {
      return `/carte?${writeMapView({ ...view, parameters: { ...view.parameters, [name]: value } })}`;
    })
  };
}

/** What was chosen that a layer has, and what is said of the rest: two surveys are not of the same years. */
function takenBy(
  { parametres }: RequestDetail,
  { options, titre }: TerritoryLayer,
  chosen: Readonly<Record<string, string>>
): { taken: Record<string, string>; left: string[] } {
  const left = parametres.filter(({ nom, valeurs }) => {
    const value = options.includes(nom) ? chosen[nom] : undefined;
    return value !== undefined && (valeurs?.length ?? 0) > 0 && !valeurs?.some(({ valeur }) => valeur === value);
  });
  return {
    taken: Object.fromEntries(Object.entries(chosen).filter(([name]) => !left.some(({ nom }) => nom === name))),
    left: left.map(
      ({ nom, libelle }) =>
        `${titre} : pas de chiffre pour « ${(chosen[nom] ?? '').slice(0, 60)} » (${lowered(libelle)}) ; la carte est celle que dit son sous-titre.`
    )
  };
}

/** Why a layer is not put beside the first, and which ones may be. */
function notBeside(named: string, others: readonly TerritoryLayer[]): string {
  const may = others.map(({ id }) => id).join(', ');
  return `« ${named.slice(0, 60)} » n’est pas une autre mesure de ces territoires${may === '' ? ', et ils n’en ont pas d’autre ici' : `. Celles qui se mettent à côté : ${may}`}.`;
}

/** What the page of the request has to say to map the same columns. */
function measuresOf(
  request: RequestDetail,
  layer: TerritoryLayer,
  answer: Answer,
  other: TerritoryLayer | undefined
): Record<string, string> {
  const mapped = mappedMeasures(answer, request.graphique).map(({ nom }) => nom);
  const columns = [layer, ...(other?.request === layer.request ? [other] : [])]
    .map(({ column }) => column)
    .filter((name) => mapped.includes(name));
  const usual = request.graphique === null ? '' : option(request.graphique, 'x');
  return columns.join(',') === usual ? {} : writeMeasures(columns);
}
