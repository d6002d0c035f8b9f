/** @type {Readonly<Record<string, string>>} */
const REASONS = {
  EADDRINUSE: 'ce port est déjà pris ; arrêtez ce qui le tient, ou donnez-en un autre',
  EACCES: 'ce port demande des droits que le service n’a pas ; choisissez-en un au-dessus de 1023',
  EADDRNOTAVAIL: 'cette adresse n’est pas celle de la machine'
};

/**
 * Opens a door, or says which setting is wrong.
 * @param {import('node:http').Server} server @param {number} port @param {string} host @param {string} setting variable that gives the port
 * @returns {Promise<void>}
 * @throws Error naming the setting, the address and what to do
 */
export function listen(server, port, host, setting) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = String(Reflect.get(error, 'code'));
      const other = code === 'EADDRINUSE' ? `, par exemple ${setting}=${port + 1}` : '';
      reject(
        new Error(`${setting} : impossible d’ouvrir ${host}:${port} ; ${REASONS[code] ?? error.message}${other}.`)
      );
    });
    server.listen(port, host, () => resolve());
  });
}
