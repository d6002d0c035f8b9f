// What the desk adds with a script: files dropped one by one, and the progress of a command.
const chosen = document.querySelector('[data-depot]');
const said = document.querySelector('#depot-etat');

async function send(files) {
  for (const [index, file] of [...files].entries()) {
    said.textContent = `${file.name}, ${index + 1} sur ${files.length}…`;
    await fetch(`${chosen.dataset.depot}?nom=${encodeURIComponent(file.name)}`, { method: 'PUT', body: file });
  }
  location.reload();
}

if (chosen) {
  const zone = chosen.closest('.drop');
  chosen.addEventListener('change', () => void send(chosen.files));
  for (const name of ['dragover', 'dragleave', 'drop'])
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.classList.toggle('over', name === 'dragover');
      if (name === 'drop') void send(event.dataTransfer.files);
    });
}

const work = document.querySelector('#travail[data-encours="oui"]');
if (work) {
  const every = setInterval(async () => {
    const answer = await fetch(work.dataset.etat).catch(() => null);
    if (!answer?.ok) return;
    if (answer.headers.get('x-etat') !== 'oui') {
      clearInterval(every);
      location.reload();
      return;
    }
    work.innerHTML = await answer.text();
  }, 1000);
}
