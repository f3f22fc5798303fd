import { createServer } from "node:net";

/**
 * @param {number} port 0 asks the system for any free one
 * @param {string} host
 * @returns {Promise<number | null>} the port, or null when it is taken
 */
function claim(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (/** @type {NodeJS.ErrnoException} */ error) => {
      // A machine without IPv6 has nobody on that address either.
      resolve(error.code === "EAFNOSUPPORT" || error.code === "EADDRNOTAVAIL" ? port : null);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : null));
    });
  });
}

/**
 * Free on the address itself and on all addresses: a neighbour on `::` would answer for `localhost` in our place.
 * @param {number} port
 * @param {string} host
 */
async function isFree(port, host) {
  return (await claim(port, host)) !== null && (await claim(port, "::")) !== null;
}

/**
 * The wanted port, or the next free one above it, or any.
 * @param {number} wanted 0 asks for any
 * @param {string} [host]
 * @returns {Promise<number>}
 */
export async function freePort(wanted, host = "127.0.0.1") {
  for (let port = wanted; wanted > 0 && port < wanted + 20 && port < 65_536; port += 1) {
    if (await isFree(port, host)) return port;
  }
  const any = await claim(0, host);
  if (any === null) throw new Error("No free port was found on this machine.");
  return any;
}
