import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { MigrationAdapter } from "./migration-adapter.mjs";
import { schemaFiles } from "./migration-files.mjs";

const require = createRequire(import.meta.url);

/**
 * Prisma's own migration engine, as WebAssembly: nothing is downloaded.
 * @template T
 * @param {string} ownerUrl
 * @param {(engine: import("@prisma/schema-engine-wasm/schema_engine_bg").SchemaEngine, adapter: MigrationAdapter) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withSchemaEngine(ownerUrl, work) {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  loadOnce(bindings);
  const datamodels = schemaFiles().map(({ path, content }) => /** @type {[string, string]} */ ([path, content]));
  const adapter = new MigrationAdapter(ownerUrl);
  const factory = bindMigrationAwareSqlAdapterFactory(adapter);
  const engine = await bindings.SchemaEngine.new({ datamodels }, () => undefined, factory);
  try {
    return await work(engine, adapter);
  } finally {
    engine.free();
    await adapter.close();
  }
}

let loaded = false;

/** @param {typeof import("@prisma/schema-engine-wasm/schema_engine_bg")} bindings */
function loadOnce(bindings) {
  if (loaded) return;
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  // The engine reports a defect of its own through this name before it stops.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (/** @type {string} */ message) => console.error(`Prisma's migration engine failed: ${message}`),
    },
  });
  const module = new WebAssembly.Module(readFileSync(join(folder, "schema_engine_bg.wasm")));
  const instance = new WebAssembly.Instance(module, { "./schema_engine_bg.js": /** @type {any} */ (bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  /** @type {any} */ (instance.exports).__wbindgen_start();
  loaded = true;
}
