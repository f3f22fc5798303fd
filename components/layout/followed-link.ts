/** The link that a click follows to another page of the portal in this tab, or null. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  return link.origin !== location.origin || link.target || link.hasAttribute("download") ? null : link;
}
