/** Gives the reader a file made in the page. */
export function saveFile(part: BlobPart, type: string, name: string): void {
  const address = URL.createObjectURL(new Blob([part], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
