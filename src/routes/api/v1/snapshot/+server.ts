import { jsonEndpoint } from '$lib/server/http/json-endpoint.ts';
import { summarize } from '$lib/server/answer/lineage.ts';

export const GET = jsonEndpoint(({ locals }, { reference }) => ({
  ...reference.summary,
  essai: locals.engine.store.failedBuild,
  repli: locals.engine.store.fallback,
  interne: reference.internal,
  accessibilite: reference.statement,
  mentions: reference.legal,
  millesimes: reference.vintages,
  sources: reference.sources.map((source) => ({
    ...summarize(source, source.referentiel),
    presente: source.presente,
    apport: source.apport,
    ajout: source.ajout
  })),
  licences: [...new Set(reference.sources.filter(({ presente }) => presente).map(({ licence }) => licence))]
}));
