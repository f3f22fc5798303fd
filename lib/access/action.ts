import "server-only";
import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import type * as z from "zod";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { noteRefusal } from "./gate";
import { isOwnRequest } from "./origin";
import type { Permission } from "./permissions";
import { inScope, type Scope } from "./scope";
import { getViewer } from "./session";
import { type CustomerAccess, can, holdsAnywhere, type PersonViewer } from "./viewer";

/** What an action tells the form: done, or which field is wrong. `values` are what the person typed, to be shown again. */
export type ActionResult =
  | { status: "idle" }
  | { status: "done"; messageKey: string }
  | { status: "error"; messageKey: string; fields: Record<string, string>; values: Record<string, string> };

export const idle: ActionResult = { status: "idle" };

interface Work<Input> {
  scope: Scope;
  viewer: PersonViewer;
  /** The customer, where the action names one. */
  org: CustomerAccess | null;
  input: Input;
}

/** A refusal that a command returns: a message key, and the field it belongs to. */
export interface Refusal {
  refused: string;
  field?: string;
  /** Where several fields are wrong: field → message key. */
  fields?: Record<string, string>;
}

interface Definition<Schema extends z.ZodObject> {
  /** As the permission matrix and the log name it. */
  name: string;
  /** Values are message keys of `errors.json`. */
  schema: Schema;
  /** The customer's slug is the form's `org`; without a permission the action concerns only the viewer's own things. */
  permission?: Permission;
  /** For the supplier's side, where no customer is named: one of these with some customer. The command asks for the thing itself. */
  anyOf?: readonly [Permission, ...Permission[]];
  /** Writes and audits through commands; returns a message key, or a refusal. */
  run(work: Work<z.infer<Schema>>): Promise<string | Refusal>;
  revalidate?: (input: z.infer<Schema>) => string;
}

/** Server Actions are open HTTP endpoints and arrive even without an Origin header, so each checks it here. */
export async function requireOwnRequest(): Promise<void> {
  const incoming = await headers();
  const request = { origin: incoming.get("origin"), fetchSite: incoming.get("sec-fetch-site") };
  if (!isOwnRequest(request, new URL(env().NEXTAUTH_URL).origin)) {
    throw new AppError("forged", `a write from ${request.origin ?? "nowhere"}`);
  }
}

/** The one pipeline of writes: origin → viewer → schema → permission → command with its audit row → revalidate. */
export async function runAction<Schema extends z.ZodObject>(
  { name, schema, permission, anyOf, run, revalidate }: Definition<Schema>,
  form: FormData,
): Promise<ActionResult> {
  await requireOwnRequest();
  const viewer = await getViewer();
  if (viewer.kind === "anonymous") return failed("errors.not_signed_in", form);

  const parsed = schema.safeParse(Object.fromEntries([...form].map(([key, value]) => [key, withoutNull(value)])));
  if (!parsed.success) return failed("errors.invalid", form, fieldErrors(parsed.error));

  const org = viewer.customers.find((customer) => customer.slug === form.get("org")) ?? null;
  if (permission && (!org || !can(viewer, permission, org.id))) {
    await noteRefusal(viewer, permission, `${name} ${form.get("org")}`);
    return failed("errors.not_found", form);
  }
  if (anyOf && !(viewer.isSupplier && holdsAnywhere(viewer, anyOf))) {
    await noteRefusal(viewer, anyOf[0], name);
    return failed("errors.not_found", form);
  }

  try {
    const input = parsed.data as z.infer<Schema>;
    const outcome = await inScope(viewer, (scope) => run({ scope, viewer, org, input }));
    if (typeof outcome !== "string") {
      const { refused, field, fields = field ? { [field]: refused } : {} } = outcome;
      return failed(refused, form, fields);
    }
    if (revalidate) revalidatePath(revalidate(input));
    return { status: "done", messageKey: outcome };
  } catch (error) {
    if (error instanceof AppError && !error.report) return failed(error.messageKey, form);
    if (isRowRefused(error)) return failed("errors.not_found", form);
    throw new Error(`the action ${name} failed`, { cause: error });
  }
}

/** Postgres keeps no text with a null character, and nobody types one. */
function withoutNull(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}

/** Row-level security, lock two, refused a row: that looks like any other thing that is not there. */
function isRowRefused(error: unknown): boolean {
  return error instanceof Error && /violates row-level security policy/.test(error.message);
}

function fieldErrors(error: z.ZodError): Record<string, string> {
  const entries = error.issues.map((issue) => [issue.path.join("."), issue.message] as const);
  return Object.fromEntries(entries.reverse());
}

function failed(messageKey: string, form: FormData, fields: Record<string, string> = {}): ActionResult {
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    const isSecret = key.toLowerCase().includes("password");
    if (typeof value === "string" && !isSecret && !key.startsWith("$")) values[key] = value;
  }
  return { status: "error", messageKey, fields, values };
}
