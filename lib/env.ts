import "server-only";
import * as z from "zod";

const flag = z.stringbool().default(false);

/** Every setting of the process, checked once. Names and defaults are those of the README's table. */
export const envSchema = z.object({
  DATABASE_APP_URL: z.string().min(1),
  DATABASE_JOB_URL: z.string().min(1),
  PORTAL_DATA_DIR: z.string().default(".data"),
  /** Set by `npm start` when the database is its own; only then do demonstration people exist. */
  PORTAL_EMBEDDED: flag,
  NEXTAUTH_SECRET: z.string().min(32, "must be at least 32 characters; make one with `openssl rand -base64 48`"),
  NEXTAUTH_URL: z.url().default("http://localhost:3000"),
  AUTH_OIDC_ISSUER: z.url().optional(),
  AUTH_OIDC_CLIENT_ID: z.string().optional(),
  AUTH_OIDC_CLIENT_SECRET: z.string().optional(),
  AUTH_OIDC_NAME: z.string().default("Single sign-on"),
  /** Without it nothing is mailed, and messages are read in the portal. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: "must be smtp://… or smtps://…" }).optional(),
  /** Who mails come from; no-reply at the portal's own host when it is not set. */
  SMTP_FROM: z.email().optional(),
  /** Where answers to mails about cases come back to; they are told apart by what stands after a plus. */
  MAIL_INBOUND_ADDRESS: z
    .email()
    .regex(/^[^+@]{1,22}@/, "must have at most 22 letters before the @ and no plus, which the portal adds itself")
    .optional(),
  /** The name by which our own mail server signs `Authentication-Results`. Without it no mail becomes a case by itself. */
  MAIL_AUTHENTICATED_BY: z
    .string()
    .regex(/^[a-zA-Z0-9._-]{1,253}$/, "must be the name that stands first in the mail server's Authentication-Results")
    .optional(),
  /** Without it search stays inside Postgres. */
  MEILISEARCH_URL: z.url({ protocol: /^https?$/, error: "must be http://… or https://…" }).optional(),
  /** A key of Meilisearch's for the indexes of this portal; it never leaves the server. */
  MEILISEARCH_API_KEY: z.string().min(1).optional(),
  /** What the names of its indexes begin with, so that several portals can share one Meilisearch. */
  MEILISEARCH_INDEX: z
    .string()
    .regex(/^[a-zA-Z0-9_-]{1,60}$/, "must be letters, digits, - and _ only, at most 60")
    .default("samverkan"),
});

export type Env = z.infer<typeof envSchema>;

/** Parses settings, or throws one sentence a line: which setting, and what is wrong with it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`These settings are missing or wrong:\n${lines.join("\n")}`);
  }
  const { AUTH_OIDC_ISSUER: issuer, AUTH_OIDC_CLIENT_ID: id, AUTH_OIDC_CLIENT_SECRET: secret } = parsed.data;
  if ([issuer, id, secret].some(Boolean) && ![issuer, id, secret].every(Boolean)) {
    throw new Error(
      "Single sign-on needs AUTH_OIDC_ISSUER, AUTH_OIDC_CLIENT_ID and AUTH_OIDC_CLIENT_SECRET, all three.",
    );
  }
  return parsed.data;
}

let current: Env | undefined;

export function env(): Env {
  current ??= parseEnv(process.env);
  return current;
}
