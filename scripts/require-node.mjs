// Imported first by every command: an older Node is told at once, before anything that it cannot run. Nothing newer than that Node is
// written here.
const OLDEST = { major: 20, minor: 19 };
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
  process.stderr.write(
    `\nNode ${process.versions.node} est trop ancien : Maille demande Node ${OLDEST.major}.${OLDEST.minor} ou plus récent.\n`
  );
  process.exit(1);
}
