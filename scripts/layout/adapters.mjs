/**
 * Effect files that are none of loaders, queries, commands, actions: each wraps one outside thing, or is one part of its
 * noun's commands and queries that stands in a file of its own. A new one needs its line here, so that it is chosen, not slipped in.
 * @type {Record<string, string>}
 */
export const adapters = {
  "lib/db.ts": "Prisma's client and its pools",
  "lib/env.ts": "the environment",
  "lib/i18n/load-messages.ts": "message files",
  "lib/i18n/request.ts": "next-intl's request",
  "lib/access/action.ts": "a server action's request: the pipeline",
  "lib/access/auth-options.ts": "next-auth",
  "lib/access/gate.ts": "Next's redirect and notFound",
  "lib/access/password.ts": "argon2",
  "lib/access/reader.ts": "the cookie that says whom an editor reads as",
  "lib/access/scope.ts": "the database transaction with its rights",
  "lib/access/session.ts": "the session's cookie and row",
  "lib/access/sign-in.ts": "password sign-in",
  "lib/access/sign-in-limits.ts": "rate-limiter-flexible",
  "lib/cases/explain.ts": "queries: why a clock stands as it does",
  "lib/cases/filter-sql.ts": "queries: what a filter means in SQL",
  "lib/cases/histories.ts": "queries: the events of cases",
  "lib/cases/months.ts": "commands: the rollups of months",
  "lib/cases/store.ts": "commands: writing cases in batches",
  "lib/cases/tables.ts": "commands: many rows in one statement",
  "lib/cases/verify.ts": "queries: what is stored against its fold",
  "lib/measures/duration-cache.ts": "the process's memory of resolution times",
  "lib/intake/file-text.ts": "files, gzip and encodings",
  "lib/intake/lists.ts": "commands: names an import refers to",
  "lib/intake/profile-file.ts": "profile files",
  "lib/intake/rows.ts": "csv-parse",
  "lib/intake/staging.ts": "temporary tables",
  "lib/knowledge/compile.ts": "mdx-bundler",
  "lib/organisation/directory.ts": "queries of the command line, over every customer",
  "lib/search/postgres-engine.ts": "text search of Postgres",
};
