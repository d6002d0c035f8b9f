import { readCells } from '$lib/charts/cell-reading.ts';

/** Smoothing and hot spots of a region, in a thread of their own: the page goes on answering. */
onmessage = ({ data }: MessageEvent<Parameters<typeof readCells>>) => {
  postMessage(readCells(...data));
};
