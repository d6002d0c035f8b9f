// Builds the site in a process of its own, unless its sources are those of the last build.
import './require-node.mjs';
import { buildSite } from './setup.mjs';

await buildSite();
