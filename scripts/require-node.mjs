// Imported first by every command: an older Node is told at once, before anything that it cannot run. Nothing newer than that Node is
// written here.
const OLDEST = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `\nNode ${process.versions.node} est trop ancien : Maille demande Node ${OLDEST.join('.')} ou plus récent.\n`
  );
  process.exit(1);
}
