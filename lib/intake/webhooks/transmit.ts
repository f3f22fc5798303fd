import "server-only";
import { lookup } from "node:dns/promises";
import { request } from "node:https";
import { isIP } from "node:net";
import { deliveryProblems } from "./problems";
import { pinnedAddress, readTarget } from "./target";

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<string[]>;

export interface Outgoing {
  url: string;
  headers: Record<string, string>;
  body: string;
  signal: AbortSignal;
}

/** Connects to `address` for `url`, and gives the status of the answer. */
export type Connect = (url: URL, address: string, outgoing: Outgoing) => Promise<number>;

export type Sent = { status: number } | { refused: string } | { failed: string };

const timeoutMs = 10_000;

/**
 * Posts to another system: over https only, to the one address that was judged, and never on to where it is led. `refused`
 * would end the same way the next time; `failed` may not.
 */
export async function transmit(
  outgoing: Outgoing,
  { resolve = resolveAll, connect = connectPinned } = {},
): Promise<Sent> {
  const { url } = readTarget(outgoing.url);
  if (!url) return { refused: deliveryProblems.target };
  const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
  const addresses = isIP(hostname) ? [hostname] : await resolve(hostname).catch(() => null);
  if (!addresses || addresses.length === 0) return { failed: deliveryProblems.noAddress };
  const address = pinnedAddress(addresses);
  if (address === null) return { refused: deliveryProblems.inside };
  try {
    return { status: await connect(url, address, outgoing) };
  } catch (error) {
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
    return { failed: `${deliveryProblems.unreached}${code}` };
  }
}

async function resolveAll(hostname: string): Promise<string[]> {
  return (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);
}

/** The name is asked for in TLS and checked against the certificate; only the address was looked up before. */
function connectPinned(url: URL, address: string, { headers, body, signal }: Outgoing): Promise<number> {
  const hostname = url.hostname.replace(/^\[(.*)\]$/, "$1");
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: address,
        port: url.port || 443,
        path: url.pathname + url.search,
        method: "POST",
        headers: { ...headers, host: url.host, "content-length": Buffer.byteLength(body) },
        ...(isIP(hostname) ? {} : { servername: hostname }),
        agent: false,
        timeout: timeoutMs,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
      },
      (response) => {
        // What it says does not matter, and may be endless.
        response.destroy();
        resolve(response.statusCode ?? 0);
      },
    );
    sending.on("timeout", () => sending.destroy(new Error("timeout")));
    sending.on("error", reject);
    sending.end(body);
  });
}
