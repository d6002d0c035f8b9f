// Builds the demo that tests share, unless nothing changed since.
import { builtDemo } from './built-demo.ts';

await builtDemo();
