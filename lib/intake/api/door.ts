import "server-only";
import type * as z from "zod";
import { expiryOf, holderOf } from "@/lib/access/api-key";
import type { KeyHolder } from "@/lib/access/key-holder";
import { countRequest } from "@/lib/access/key-limits";
import { inKeyScope } from "@/lib/access/scope";
import { addressOf } from "@/lib/access/visitor-limits";
import { appendAudit } from "@/lib/audit/commands";
import { AppError } from "@/lib/errors";
import { problemDetails } from "@/lib/problem-details";
import { readBounded, readBoundedBytes } from "@/lib/search/insight/bounded-body";
import { ApiProblem, wrongFields } from "./problem";
import { countRead, type ReadRoute } from "./read-commands";
import { fieldProblems } from "./sentences";

/** Bytes of a body. */
export const largestBody = 64 * 1024;
const bodyTimeoutMs = 10_000;
const messageTimeoutMs = 60_000;

/** The pipeline of every request with a key: key → rights → limit → the work → an answer, or problem details. */
export async function throughDoor(
  request: Request,
  asked: "write" | OwnUse | { reads: ReadRoute },
  work: (holder: KeyHolder) => Promise<Response>,
): Promise<Response> {
  return answered(async () => {
    const now = new Date();
    const use = typeof asked === "string" ? asked : "read";
    const holder = await holderOf(request.headers.get("authorization"), now);
    if (!holder) throw await unknownKey(request, await expiryOf(request.headers.get("authorization"), now));
    await requireUnderLimit(holder);
    if (!admits(holder, use)) {
      await noteRefusal(holder, use);
      const detail = `This key may not ${deeds[use]}. Make one that may, at the desk under Integrations.`;
      throw new ApiProblem(403, detail);
    }
    // Before the work: a read that cannot be counted is not done.
    if (typeof asked !== "string") await countRead(holder, asked.reads, now);
    return work(holder);
  });
}

/** What a key is for that is for nothing else. */
type OwnUse = "invoices" | "billing" | "mail";
const ownUses: readonly string[] = ["invoices", "billing", "mail"] satisfies OwnUse[];
const deeds: Record<"read" | "write" | OwnUse, string> = {
  ...{ read: "read", write: "write", invoices: "send invoices", billing: "read what invoices came with" },
  mail: "hand in mail",
};

/** A key to write also reads; one of the uses that stand alone is for nothing else, and one that signs comes by another door. */
function admits({ rights }: KeyHolder, use: "read" | "write" | OwnUse): boolean {
  if (ownUses.includes(use) || ownUses.includes(rights)) return rights === use;
  return rights === "write" || (rights === "read" && use === "read");
}

/** What goes wrong becomes problem details; nothing of an error's own words leaves. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const { status, title, detail, errors, headers } = problemOf(error);
    return problemDetails(status, title, detail, { errors, headers });
  }
}

export async function requireUnderLimit({ keyId }: KeyHolder): Promise<void> {
  const seconds = await countRequest("key", keyId);
  if (seconds !== null) throw tooMany(seconds);
}

/** After a key that is none, or holds no more: those are counted by address. */
export async function unknownKey(request: Request, expiredAt: Date | null = null): Promise<ApiProblem> {
  const seconds = await countRequest("stranger", addressOf(request.headers));
  if (seconds !== null) return tooMany(seconds);
  if (expiredAt) return expiredKey(expiredAt);
  const detail = "Send a key that holds, as Authorization: Bearer smv_…";
  return new ApiProblem(401, detail, undefined, { "www-authenticate": 'Bearer realm="samverkan"' });
}

function expiredKey(expiredAt: Date): ApiProblem {
  const detail = `This key expired at ${expiredAt.toISOString()}. Make a new one at the desk, under Integrations.`;
  return new ApiProblem(401, detail, undefined, { "www-authenticate": 'Bearer realm="samverkan"' });
}

function tooMany(seconds: number): ApiProblem {
  const headers = { "retry-after": String(seconds) };
  return new ApiProblem(429, `There were too many requests in a minute. Wait ${seconds} s.`, undefined, headers);
}

async function noteRefusal(holder: KeyHolder, use: string): Promise<void> {
  const permissions: Record<string, string> = {
    read: "cases.read_org",
    write: "cases.write",
    invoices: "billing.import",
    billing: "billing.read",
    mail: "mail.deliver",
  };
  const detail = { permission: permissions[use] ?? use, what: "api" };
  await inKeyScope({ ...holder, rights: "read" }, "read", (scope) =>
    appendAudit(scope, { orgId: holder.orgId, kind: "access.refused", subject: `key:${holder.keyId}`, detail }),
  );
}

/** The JSON of a body, read within a limit of size and time, and checked. The text is what came. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  largest = largestBody,
): Promise<{ text: string; input: z.infer<Schema> }> {
  const text = await readText(request, largest);
  return { text, input: checked(schema, jsonOf(text)) };
}

export async function readText(request: Request, largest = largestBody): Promise<string> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get("content-type") ?? "")) {
    throw new ApiProblem(415, "Send the body as application/json.");
  }
  const text = await inTime(readBounded(request.body, largest), bodyTimeoutMs);
  if (text === null) throw new ApiProblem(413, `Send at most ${largest} bytes.`);
  return text;
}

/** The bytes of a message of mail, as a mail server hands it on. */
export function readMessage(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  return readBytes(request, "message/rfc822", most);
}

/** The bytes of a body of one kind. */
export async function readBytes(
  request: Request,
  kind: "message/rfc822" | "application/pdf",
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const sent = (request.headers.get("content-type") ?? "").split(";", 1)[0]?.trim().toLowerCase();
  if (sent !== kind) throw new ApiProblem(415, `Send the body as ${kind}.`);
  const bytes = await inTime(readBoundedBytes(request.body, most), messageTimeoutMs);
  if (bytes === null) throw new ApiProblem(413, `Send at most ${most} bytes.`);
  if (bytes.length === 0) throw new ApiProblem(400, "The body is empty.");
  return bytes;
}

async function inTime<T>(read: Promise<T>, ms: number): Promise<T> {
  const late = lateAfter(ms);
  return Promise.race([read, late.promise]).finally(late.stop);
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiProblem(400, "The body is not JSON.");
  }
}

export function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw wrongFields(fieldProblems(parsed.error));
  return parsed.data;
}

/** The query of an address; a parameter that stands twice is refused. */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.infer<Schema> {
  const { searchParams } = new URL(request.url);
  const twice = [...new Set(searchParams.keys())].filter((name) => searchParams.getAll(name).length > 1);
  if (twice.length > 0) {
    throw wrongFields(twice.map((name) => ({ field: `/${name.slice(0, 60)}`, detail: "Send this parameter once." })));
  }
  return checked(schema, Object.fromEntries(searchParams));
}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers: { "cache-control": "private, no-store", ...headers } });
}

function problemOf(error: unknown): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (error instanceof AppError && error.code === "not_found") {
    return new ApiProblem(404, "There is no such thing for this key.");
  }
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
  console.error(`A request of a machine failed: ${error instanceof Error ? error.name : "unknown"} ${code}`);
  // Prisma's codes of a database that is out of reach, busy or too slow.
  if (/^P(1\d{3}|2024|2028|2034)$/.test(code)) {
    return new ApiProblem(503, "The portal cannot answer just now. Try again in a moment.", undefined, {
      "retry-after": "5",
    });
  }
  return new ApiProblem(
    500,
    "Something failed in the portal. Nothing was stored; tell the ServiceDesk if it comes again.",
  );
}

function lateAfter(ms: number): { promise: Promise<never>; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<never>((_resolve, reject) => {
    const late = new ApiProblem(408, `The body did not arrive within ${ms / 1_000} s.`);
    timer = setTimeout(() => reject(late), ms);
  });
  return { promise, stop: () => clearTimeout(timer) };
}
