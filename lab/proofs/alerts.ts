import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../../scripts/setup.mjs';

const RULES = 'maille.rules.yml';
/** A sound day, minute by minute, as promtool writes series: `0+600x200` grows by 600 each minute. */
const SOUND: Readonly<Record<string, string>> = {
  'up{job="maille",instance="a"}': '1x200',
  'maille_up{instance="a"}': '1x200',
  'maille_requests_total{instance="a",famille="page",statut="200"}': '0+600x200',
  'maille_requests_total{instance="a",famille="page",statut="503"}': '0+5x200',
  'maille_request_duration_seconds_bucket{instance="a",famille="page",le="2.5"}': '0+590x200',
  'maille_request_duration_seconds_bucket{instance="a",famille="page",le="5"}': '0+600x200',
  'maille_request_duration_seconds_bucket{instance="a",famille="page",le="+Inf"}': '0+600x200',
  'maille_waiting{instance="a"}': '100x200',
  'maille_waiting_limit{instance="a"}': '256x200',
  'maille_refused_total{instance="a",raison="attente"}': '0+1x200',
  'maille_send_buffer_bytes{instance="a"}': '10x200',
  'maille_send_buffer_limit_bytes{instance="a"}': '96x200',
  'maille_renderers_replaced_total{instance="a",raison="memoire"}': '0+1x200',
  'maille_renderers_replaced_total{instance="a",raison="arret"}': '0x200',
  'maille_fallback{instance="a"}': '0x200',
  'maille_requests_lacking{instance="a"}': '0x200',
  'maille_build_failed_timestamp_seconds{instance="a"}': '0x200',
  'maille_build_duration_seconds{instance="a"}': '900x200',
  'maille_build_last_success_timestamp_seconds{instance="a"}': '0x200'
};
/** The alert that each fault raises, alone. */
const FAULTS: readonly (readonly [alert: string, series: string, values: string])[] = [
  ['MailleNeRepondPas', 'up{job="maille",instance="a"}', '0x200'],
  ['MailleNeRepondPas', 'maille_up{instance="a"}', '0x200'],
  ['MailleEnErreur', 'maille_requests_total{instance="a",famille="page",statut="503"}', '0+20x200'],
  ['MaillePagesLentes', 'maille_request_duration_seconds_bucket{instance="a",famille="page",le="2.5"}', '0+500x200'],
  ['MailleFileLongue', 'maille_waiting{instance="a"}', '200x200'],
  ['MailleRefuse', 'maille_refused_total{instance="a",raison="attente"}', '0+10x200'],
  ['MailleEnvoisRetenus', 'maille_send_buffer_bytes{instance="a"}', '60x200'],
  ['MailleProcessusRemplaces', 'maille_renderers_replaced_total{instance="a",raison="arret"}', '0+1x200'],
  ['MailleInstantaneAncien', 'maille_fallback{instance="a"}', '1x200'],
  ['MailleRequetesAbsentes', 'maille_requests_lacking{instance="a"}', '3x200'],
  ['MailleConstructionEchouee', 'maille_build_failed_timestamp_seconds{instance="a"}', '60x200'],
  ['MailleSansConstruction', 'maille_build_last_success_timestamp_seconds{instance="a"}', '-300000x200'],
  ['MailleConstructionLongue', 'maille_build_duration_seconds{instance="a"}', '6000x200']
];

/** Prometheus' own tests of the rules of `deploy/prometheus`: each raised by its fault, none by a sound day. @throws Error */
export function alerts(): void {
  const rules = join(ROOT, 'deploy/prometheus', RULES);
  const { groups } = parse(readFileSync(rules, 'utf8')) as { groups: { rules: { alert: string }[] }[] };
  const named = groups.flatMap((group) => group.rules.map(({ alert }) => alert));
  const untried = named.filter((name) => !FAULTS.some(([alert]) => alert === name));
  if (untried.length > 0) throw new Error(`Alertes que rien n’essaie : ${untried.join(', ')}`);
  if (spawnSync('promtool', ['--version']).status !== 0) {
    console.log('non essayé : promtool (paquet prometheus de Debian) n’est pas sur cette machine');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'maille-alertes-'));
  try {
    copyFileSync(rules, join(folder, RULES));
    const day = (name: string, series: Readonly<Record<string, string>>, raised: readonly string[]) => ({
      name,
      interval: '1m',
      input_series: Object.entries(series).map(([each, values]) => ({ series: each, values })),
      promql_expr_test: [
        {
          expr: 'count by (alertname) (ALERTS{alertstate="firing"})',
          eval_time: '3h',
          exp_samples: raised.map((alert) => ({ labels: `{alertname="${alert}"}`, value: 1 }))
        }
      ]
    });
    const tests = [
      day('sain', SOUND, []),
      ...FAULTS.map(([alert, series, values]) => day(alert, { ...SOUND, [series]: values }, [alert]))
    ];
    // JSON is YAML.
    writeFileSync(
      join(folder, 'essais.yml'),
      JSON.stringify({ rule_files: [RULES], evaluation_interval: '1m', tests })
    );
    for (const args of [
      ['check', 'rules', RULES],
      ['test', 'rules', 'essais.yml']
    ]) {
      const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: folder, encoding: 'utf8' });
      console.log(`${stdout}${stderr}`.trim());
      if (status !== 0) throw new Error(`promtool ${args.join(' ')} : ${status ?? 'arrêté'}`);
    }
    console.log(`${named.length} alertes, chacune par sa panne ; aucune un jour sain.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
