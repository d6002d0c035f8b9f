import { isMaille, LEVELS } from '../catalogue/levels.ts';
import { peerStrip, type PeerStrip } from '../charts/peer-strip.ts';
import { ask, type Among, type Context, type KeyFigureModel } from './section.ts';

/** Where a rate stands among those of the territories of its level, in their region; undefined where nothing tells it. */
export async function peersOf(
  { place, request, column, parameters }: Among,
  context: Context
): Promise<PeerStrip | undefined> {
  const { maille, region, territoire } = place;
  if (!isMaille(maille) || region === null || UNCOMPARED.includes(maille)) return undefined;
  const answer = await ask(context, request, { ...parameters, territoire: region, par: maille });
  return peerStrip(answer, column, territoire, LEVELS[maille].plural);
}

/** One of its kind, or too many to be seen. */
const UNCOMPARED: readonly string[] = ['region', 'pays', 'commune'];

/** Key figures, each with where it stands. */
export function withPeers(keys: readonly KeyFigureModel[], context: Context): Promise<KeyFigureModel[]> {
  return Promise.all(
    keys.map(async (key) => {
      const peers = key.among && (await peersOf(key.among, context));
      return peers ? { ...key, peers } : key;
    })
  );
}
