import { makeApi } from '../../tests/support/api.ts';
import { CATALOGUE } from '../../tests/support/catalogue.ts';
import { hearAnswers } from './finder/answers.ts';

/**
 * What the API answers of a folder, for who attacks it.
 * @param served folder of its snapshot @param folder what the attacker reads @param oneIn one commune and EPCI in so
 * many is asked
 */
export async function hearApi(
  served: string,
  folder: Parameters<typeof hearAnswers>[0],
  oneIn: number
): ReturnType<typeof hearAnswers> {
  const api = makeApi(served, CATALOGUE);
  try {
    return await hearAnswers(folder, api, oneIn);
  } finally {
    api.engine.close();
  }
}
