import { BEYOND_PROMISE, type Attacked, type Tried } from './any-snapshot.ts';

/** What was tried, in French, a line an attack: cells by name, none of their values. */
export function report(folder: string, { fronts, snapshots, reading, tried, untried, wrong, fails }: Attacked): string {
  const lines = [
    `# Attaque de ${folder}`,
    '',
    `${count(snapshots, 'instantané lu', 'instantanés lus')} ; ${count(fronts.length, 'grandeur cachée et sa date', 'grandeurs cachées, une par date')} : ${fronts.join(', ') || 'aucune'}. Ce qui s’additionne et ce qui se recoupe : ${reading.toFixed(0)} s.`,
    '',
    '| attaque | cases tentées | déjà ouvertes | retrouvées exactement | sous la promesse | la plus exposée | secondes |',
    '|---|---|---|---|---|---|---|',
    ...tried.map(
      ({ name, cells, opened, exact, below, worst, seconds }: Tried) =>
        `| ${name} | ${cells} | ${opened} | ${exact} | ${below ?? 'non jugé'} | ${worst ?? '–'} | ${seconds.toFixed(1)} |`
    ),
    '',
    `« Déjà ouvertes » : des fichiers ouverts en donnent seuls la valeur, que personne ne peut plus promettre de cacher. « ${BEYOND_PROMISE} » dit ce qu’on saurait de plus avec la règle de secret, publique ; rien n’est promis contre elle.`,
    ...(wrong === 0
      ? []
      : [
          '',
          `${count(wrong, 'chiffre publié n’est pas', 'chiffres publiés ne sont pas')} ceux de la base interne : est-elle celle de cet instantané ?`
        ]),
    '',
    ...untried.map((said) => `non tenté : ${said}.`),
    '',
    tried.length === 0
      ? 'Rien n’est caché dans ces instantanés : rien à attaquer.'
      : fails
        ? 'À NE PAS DIFFUSER : des cases protégées sont connues sous leur promesse.'
        : tried.some(({ below }) => below !== null)
          ? 'Tenu : aucune case protégée n’est connue sous sa promesse par ce qui a été tenté.'
          : 'Aucune promesse jugée : la vérité des cases cachées n’est pas dans ce qui a été donné.'
  ];
  return lines.join('\n');
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`;
}

/** What was reached, with its values: for the internal report alone. */
export function internalReport({ reached }: Attacked): string {
  const quoted = (value: string | number): string => `"${String(value).replaceAll('"', '""')}"`;
  return [
    'attaque;case;valeur;au_moins;au_plus;par',
    ...reached.map(({ attack, cell, value, low, high, why }) =>
      [attack, cell, value, low, high, why].map(quoted).join(';')
    )
  ].join('\n');
}
