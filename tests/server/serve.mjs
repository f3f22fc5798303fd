// Serves an existing build on a port, for the tests: node tests/server/serve.mjs <port>. Tells its parent when ready.
import { createServer } from "node:http";
import next from "next";

const port = Number(process.argv[2]);
const app = next({ dev: false, hostname: "127.0.0.1", port });
await app.prepare();
const handle = app.getRequestHandler();
createServer((request, response) => void handle(request, response)).listen(port, "127.0.0.1", () =>
  process.send?.("ready"),
);
process.on("disconnect", () => process.exit(0));
