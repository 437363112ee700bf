/** Browsers give the clipboard to secure pages only; on others the old way still works. */
export async function toClipboard(text: string): Promise<void> {
  // Not there on a page that is not secure, whatever its type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) {
    await clipboard.writeText(text);
    return;
  }
  const area = document.createElement('textarea');
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
