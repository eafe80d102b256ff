/**
 * From now on the page takes pictures that it carries and no others: to ask for one would tell somebody that it was
 * asked for. Its own that have not come yet come first.
 */
export async function ownPicturesAlone(): Promise<void> {
  await Promise.all([...document.images].map(arrived));
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "img-src data: blob:";
  document.head.append(policy);
}

function arrived(picture: HTMLImageElement): Promise<unknown> | undefined {
  picture.loading = "eager";
  if (picture.complete) return undefined;
  return new Promise((resolve) => (picture.onload = picture.onerror = resolve));
}
