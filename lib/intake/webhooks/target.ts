import { isPublicAddress } from "./address";

type TargetRefusal = "none" | "scheme" | "credentials" | "inside";

type TargetReading = { url: URL; refused: null } | { url: null; refused: TargetRefusal };

/** Names that by convention never leave the network they are asked in. */
const insideNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|onion)\.?$/;

const longestUrl = 500;

/** What a webhook's address is, or why nothing is sent there. Names are judged again by what they resolve to. */
export function readTarget(text: string): TargetReading {
  const refuse = (refused: TargetRefusal): TargetReading => ({ url: null, refused });
  const url = parse(text);
  if (!url || text.length > longestUrl) return refuse("none");
  if (url.protocol !== "https:") return refuse("scheme");
  if (url.username !== "" || url.password !== "") return refuse("credentials");
  const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const isAddress = host.includes(":") || /^[\d.]+$/.test(host);
  if (isAddress) return isPublicAddress(host) ? { url, refused: null } : refuse("inside");
  if (!host.replace(/\.$/, "").includes(".") || insideNames.test(host)) return refuse("inside");
  return { url, refused: null };
}

/** Of all addresses a name resolves to, the one to connect to; null when there is none, or any leads inside. */
export function pinnedAddress(addresses: readonly string[]): string | null {
  return addresses.every(isPublicAddress) ? (addresses[0] ?? null) : null;
}

function parse(text: string): URL | null {
  if (!/^[a-z][a-z0-9+.-]*:\/\/[^\s\\]+$/i.test(text)) return null;
  return URL.canParse(text) ? new URL(text) : null;
}
