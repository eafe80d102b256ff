/**
 * From now on the page takes scripts that it adds itself, pictures and fonts that it carries, and no other file: a
 * disk's addresses may lead to another computer, which would hear that it was asked. What is on its way comes first.
 *
 * @param word - which scripts of the page's own say
 */
export async function ownFilesAlone(word: string): Promise<void> {
  const fonts = [...document.fonts].map((font) => font.load().catch(() => undefined));
  await Promise.all([...[...document.images].map(arrived), ...fonts]);
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `script-src 'nonce-${word}' 'unsafe-eval'; worker-src blob:; style-src 'unsafe-inline'; font-src data:; img-src data: blob:`;
  document.head.append(policy);
}

function arrived(picture: HTMLImageElement): Promise<unknown> | undefined {
  picture.loading = "eager";
  if (picture.complete) return undefined;
  return new Promise((resolve) => (picture.onload = picture.onerror = resolve));
}
