import { createServer } from "node:net";

/**
 * @param {number} port 0 asks the system for any free one
 * @param {string} [host]
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
export function claimable(port, host = "127.0.0.1") {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/**
 * The wanted port, or the next free one above it, or any.
 * @param {number} wanted
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(wanted, host) {
  for (let port = wanted; wanted > 0 && port < wanted + 20 && port < 65_536; port += 1) {
    if ((await claimable(port, host)) !== null) return port;
  }
  const any = await claimable(0, host);
  if (any === null) throw new Error("No free port was found on this machine.");
  return any;
}
