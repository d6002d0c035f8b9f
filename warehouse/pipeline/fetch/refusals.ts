import { EXIT, failure } from '../failure.ts';

/** A server that answers, and says no. */
export function refused(address: string, status: number, page: string) {
  return failure(EXIT.input, `${address} : le serveur répond ${status}.`, seeProducer(page));
}

/** Where whoever runs the command looks next. */
export function seeProducer(page: string): string {
  return page === ''
    ? 'Vérifiez l’adresse chez le producteur ; le fichier a pu changer de place.'
    : `Le fichier a pu changer de place : voyez ${page}`;
}
