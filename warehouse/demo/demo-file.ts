/** A file of the demo: path inside the folder, and all of its bytes. */
export interface DemoFile {
  path: string;
  bytes: Buffer;
}
