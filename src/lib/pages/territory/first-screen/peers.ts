import { isMaille, LEVELS } from '../../../catalogue/levels.ts';
import { peerStrip } from '../../../charts/peer-strip.ts';
import { ask, type Context, type KeyFigureModel } from '../../section.ts';

/** Key figures with where each stands among the territories of its level, in their region; as they are where nothing tells it. */
export function withPeers(keys: readonly KeyFigureModel[], context: Context): Promise<KeyFigureModel[]> {
  return Promise.all(
    keys.map(async (key) => {
      if (!key.among) return key;
      const { place, request, column, parameters } = key.among;
      const { maille, region, territoire } = place;
      if (!isMaille(maille) || region === null || maille === 'region' || maille === 'pays') return key;
      const answer = await ask(context, request, { ...parameters, territoire: region, par: maille });
      const peers = peerStrip(answer, column, territoire, LEVELS[maille].plural);
      return peers ? { ...key, peers } : key;
    })
  );
}
