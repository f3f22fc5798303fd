import { createServer } from "node:http";
import next from "next";
import { freePort } from "../embedded/free-port.mjs";
import { root } from "./settings.mjs";

/** @typedef {{ url: string, port: number, close: () => Promise<void> }} Served */

/**
 * Serves from this very process: when it dies, however it dies, no web server is left behind.
 * @param {{ dev: boolean, port: number, host: string | undefined, embedded: boolean }} options
 * @param {import("./progress.mjs").Progress} progress
 * @returns {Promise<Served>}
 */
export async function serve({ dev, port: wanted, host, embedded }, progress) {
  // The demonstration world signs anyone in with a click: without HOST it stays on this machine.
  const address = host ?? (embedded ? "127.0.0.1" : "0.0.0.0");
  const port = await freePort(wanted, address);
  if (port !== wanted && wanted !== 0) progress.say(`Port ${wanted} is taken: using ${port}.`);
  const url = `http://localhost:${port}`;
  process.env.NEXTAUTH_URL ||= url;

  const server = createServer();
  const app = next({ dev, dir: root, hostname: "localhost", port, httpServer: server });
  await progress.step(dev ? "Starting the development server" : "Starting the portal", () => app.prepare());
  const handle = app.getRequestHandler();
  server.on("request", (request, response) => {
    // What a client says of its own address is worth nothing, unless a proxy of ours wrote it. Limits count by it.
    if (!process.env.TRUST_PROXY) delete request.headers["x-forwarded-for"];
    handle(request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(undefined));
  });
  return {
    url,
    port,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      // Requests under way get two seconds; a browser that keeps its connection open gets no more.
      const timer = setTimeout(() => server.closeAllConnections(), 2_000);
      await closed;
      clearTimeout(timer);
      await app.close();
    },
  };
}
