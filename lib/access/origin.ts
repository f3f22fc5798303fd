/** What a browser says about where a request comes from. */
export interface RequestOrigin {
  origin: string | null;
  fetchSite: string | null;
}

/**
 * A write is ours only when the browser says so: an Origin equal to the portal's own, and where it sends
 * Sec-Fetch-Site, `same-origin`. A missing Origin is refused: every browser sends it with a POST.
 */
export function isOwnRequest(request: RequestOrigin, ownOrigin: string): boolean {
  if (request.origin === null || request.origin !== ownOrigin) return false;
  return request.fetchSite === null || request.fetchSite === "same-origin";
}
