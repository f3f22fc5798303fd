import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import { withDatabase } from "./urls.mjs";

const { CHAR: catalogueChar, TEXT: text } = pg.types.builtins;

/**
 * Prisma's adapter with three things changed that migrations of ours need:
 * - it splits scripts at every semicolon, which cuts functions in two (here a script is sent whole, and so is one transaction);
 * - with an address as its setting its shadow database is the main database;
 * - it does not know the catalogue's type "char", which describes the kind of a constraint.
 */
export class MigrationAdapter {
  provider = /** @type {const} */ ("postgres");
  adapterName = "@prisma/adapter-pg";

  /** @type {Set<() => Promise<void>>} */
  #open = new Set();

  /** What Postgres said to the last script it refused. */
  refusal = "";

  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  connect() {
    return this.#connectTo(this.url, () => Promise.resolve());
  }

  async connectToShadowDb() {
    const name = `samverkan_shadow_${randomUUID().replaceAll("-", "")}`;
    await this.#once(`create database ${name}`);
    return this.#connectTo(withDatabase(this.url, name), () =>
      this.#once(`drop database if exists ${name} with (force)`),
    );
  }

  /**
   * @param {string} url
   * @param {() => Promise<unknown>} afterwards
   */
  async #connectTo(url, afterwards) {
    const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 10_000 });
    const adapter = /** @type {any} */ (await new PrismaPg(pool).connect());
    const close = async () => {
      if (!this.#open.delete(close)) return;
      await pool.end();
      await afterwards();
    };
    this.#open.add(close);
    const performIO = adapter.performIO.bind(adapter);
    const queryRaw = adapter.queryRaw.bind(adapter);
    /** @type {WeakMap<object, number[]>} */
    const charColumns = new WeakMap();
    return Object.assign(adapter, {
      performIO: async (/** @type {unknown} */ query) => {
        const result = await performIO(query);
        const found = [];
        for (const [index, field] of result.fields.entries()) {
          if (field.dataTypeID !== catalogueChar) continue;
          field.dataTypeID = text;
          found.push(index);
        }
        charColumns.set(result.rows, found);
        return result;
      },
      queryRaw: async (/** @type {unknown} */ query) => {
        const result = await queryRaw(query);
        for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
        return result;
      },
      executeScript: async (/** @type {string} */ script) => {
        try {
          await pool.query(script);
        } catch (error) {
          this.refusal = explain(/** @type {pg.DatabaseError} */ (error), script);
          // The adapter's own translation into what the engine understands.
          adapter.onError(error);
        }
      },
      dispose: close,
    });
  }

  /** The engine leaves connections open, and with them its lock on the migrations. */
  async close() {
    for (const close of this.#open) await close();
  }

  /** @param {string} sql */
  async #once(sql) {
    const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  }
}

/**
 * @param {pg.DatabaseError} error
 * @param {string} script
 */
function explain(error, script) {
  const line = error.position ? script.slice(0, Number(error.position) - 1).split("\n").length : null;
  const where = line ? ` (line ${line})` : error.where ? ` (${error.where.split("\n")[0]})` : "";
  return `${error.message}${where}${error.hint ? `. ${error.hint}` : ""}`;
}
