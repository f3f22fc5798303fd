import "server-only";
import {
  audienceWhere,
  type DocumentRight,
  documentWhere,
  orgsWith,
  orgsWithSecurity,
  orgWhere,
  type Reach,
  requireGrant,
} from "@/lib/access/filters";
import { appClient, type Db, jobClient } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { grantsOfKey, type KeyHolder, type KeyUse } from "./key-holder";
import type { Permission } from "./permissions";
import { audiencesOf, grantsOf, type StandingViewer, type Viewer } from "./viewer";

declare const minted: unique symbol;

/** One unit of work with its rights and its open transaction. Only this file makes one; every query and command asks for one. */
export interface Scope {
  readonly [minted]: true;
  readonly viewerId: string | null;
  readonly actor: "person" | "key" | "operator" | "system";
  readonly audiences: readonly string[];
  readonly db: Db;
  /** Ids of the customers in which the viewer holds the permission. */
  orgs(permission: Permission): readonly string[];
  /** Lock one for tables with `orgId`. */
  where(permission: Permission): { orgId?: { in: string[] } };
  /** Lock one for statements that name one customer; throws not_found. */
  require(permission: Permission, orgId: string): void;
  /** Customers whose security cases the viewer sees, all of them; null is everybody's. For lib/cases/security/seen.ts. */
  securityOrgs(): readonly string[] | null;
  /**
   * Counts and folds every case of the customers within reach, also the security cases that the viewer may not see: what
   * `work` gives back is figures and clocks, never what a case says. Nothing else may be asked beside it meanwhile.
   */
  reckon<T>(work: () => Promise<T>): Promise<T>;
  /** Lock one for tables with `audience`. */
  audienceWhere(): { audience?: { hasSome: string[] } };
  /** Lock one for documents that are written, not read: those of a kind and a customer that the viewer writes or publishes. */
  documentWhere(right: DocumentRight): Prisma.DocumentWhereInput;
}

type Door = "" | "sign-in" | "key" | "survey" | "operator";

interface Context {
  viewerId: string | null;
  actor: Scope["actor"];
  reach: Reach;
  door: Door;
  /** At the doors of keys and of surveys: what was sent along, hashed, which opens the row that has it. */
  key?: string;
}

interface Limits {
  /** Milliseconds the whole unit of work may take. */
  timeout: number;
  /** Milliseconds to wait for a connection. */
  maxWait: number;
  /** Every statement sees what the first one saw: for work that compares what it reads. */
  isolationLevel?: "RepeatableRead";
}

const requestLimits: Limits = { timeout: 10_000, maxWait: 5_000 };

function mint(context: Context, db: Db): Scope {
  const { reach, viewerId, actor } = context;
  const scope: Omit<Scope, typeof minted> = {
    viewerId,
    actor,
    audiences: reach.audiences,
    db,
    orgs: (permission) => orgsWith(reach, permission),
    where: (permission) => orgWhere(reach, permission),
    require: (permission, orgId) => requireGrant(reach, permission, orgId),
    securityOrgs: () => orgsWithSecurity(reach),
    // Who reaches every customer sees every case already.
    reckon: reach.grants === null ? (work) => work() : reckoning(db),
    audienceWhere: () => audienceWhere(reach),
    documentWhere: (right) => documentWhere(reach, right),
  };
  return scope as Scope;
}

/** Widens lock two for as long as something is reckoned; what is reckoned within is part of it. */
function reckoning(db: Db): Scope["reckon"] {
  let depth = 0;
  const set = (value: "on" | "") => db.$queryRaw`/* prepared */ select set_config('app.reckons', ${value}, true)`;
  return async (work) => {
    if (depth === 0) await set("on");
    depth += 1;
    try {
      const result = await work();
      depth -= 1;
      if (depth === 0) await set("");
      return result;
    } catch (error) {
      depth -= 1;
      // Where the transaction has failed, what it may see ends with it.
      if (depth === 0) await set("").catch(() => undefined);
      throw error;
    }
  };
}

/** Lock two: row-level security reads this context, which ends with the transaction. */
async function setContext(db: Db, { viewerId, reach, door, key }: Context): Promise<void> {
  const context = JSON.stringify({
    viewer: viewerId,
    grants: reach.grants ?? {},
    audiences: reach.audiences,
    door,
    key,
  });
  await db.$queryRaw`/* prepared */ select set_config('app.context', ${context}, true)`;
}

function open<T>(
  client: ReturnType<typeof appClient>,
  context: Context,
  limits: Limits,
  work: (scope: Scope) => Promise<T>,
) {
  return client.$transaction(async (db) => {
    await setContext(db, context);
    return work(mint(context, db));
  }, limits);
}

/** Work on behalf of a viewer, in one transaction. */
export function inScope<T>(viewer: Viewer, work: (scope: Scope) => Promise<T>): Promise<T> {
  const viewerId = viewer.kind === "person" ? viewer.personId : null;
  const reach = { grants: grantsOf(viewer), audiences: audiencesOf(viewer) };
  return open(appClient(), { viewerId, actor: "person", reach, door: "" }, requestLimits, work);
}

/**
 * Work on behalf of somebody who is told of something and has no session: what they hold today, by both locks. The caller
 * has read their standing in a job's scope.
 */
export function inStandingScope<T>(
  { id, viewer }: { id: string; viewer: StandingViewer },
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  const reach = { grants: grantsOf(viewer), audiences: audiencesOf(viewer) };
  return open(appClient(), { viewerId: id, actor: "person", reach, door: "" }, requestLimits, work);
}

/** Reading as somebody else would: their audiences, no permission, and nobody in whose name anything could be written. */
export function inAudienceScope<T>(audiences: readonly string[], work: (scope: Scope) => Promise<T>): Promise<T> {
  const context: Context = { viewerId: null, actor: "person", reach: { grants: {}, audiences }, door: "" };
  return open(appClient(), context, requestLimits, work);
}

/** Before there is a viewer: finding the person behind a password, an identity or a session. */
export function inSignInScope<T>(work: (scope: Scope) => Promise<T>): Promise<T> {
  const reach = { grants: {}, audiences: [] };
  return open(appClient(), { viewerId: null, actor: "system", reach, door: "sign-in" }, requestLimits, work);
}

/** Before it is known whose key was sent along: `key` is the hash of what was sent along. */
export function inKeyDoor<T>(key: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const reach = { grants: {}, audiences: [] };
  return open(appClient(), { viewerId: null, actor: "key", reach, door: "key", key }, requestLimits, work);
}

/** For whoever comes with the link of a survey: `key` is the hash of what the link holds. Opens that one invitation, to read. */
export function inSurveyDoor<T>(key: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const reach = { grants: {}, audiences: [] };
  return open(appClient(), { viewerId: null, actor: "person", reach, door: "survey", key }, requestLimits, work);
}

/** Work of a machine that came with a key: one customer, and what the key's rights give there. The key stands as the viewer. */
export function inKeyScope<T>(holder: KeyHolder, use: KeyUse, work: (scope: Scope) => Promise<T>): Promise<T> {
  const reach = { grants: grantsOfKey(holder, use), audiences: [] };
  return open(appClient(), { viewerId: holder.keyId, actor: "key", reach, door: "" }, requestLimits, work);
}

/** The operator's command line: the job role, every customer. */
export function inOperatorScope<T>(work: (scope: Scope) => Promise<T>, limits: Partial<Limits> = {}): Promise<T> {
  const reach = { grants: null, audiences: [] };
  const context: Context = { viewerId: null, actor: "operator", reach, door: "operator" };
  return open(jobClient(), context, { timeout: 15 * 60_000, maxWait: 10_000, ...limits }, work);
}

/** What the portal does by itself, outside of any request: the job role, every customer. */
export function inJobScope<T>(work: (scope: Scope) => Promise<T>, limits: Partial<Limits> = {}): Promise<T> {
  const reach = { grants: null, audiences: [] };
  const context: Context = { viewerId: null, actor: "system", reach, door: "operator" };
  return open(jobClient(), context, { timeout: 60_000, maxWait: 10_000, ...limits }, work);
}

/**
 * What a viewer may ask for, but whose consequences reach rows they may not see: the job role's reach, in the viewer's name.
 * The caller has asked for the permission before. It ends before the request's own unit of work must.
 */
export function inJobScopeFor<T>(viewerId: string, work: (scope: Scope) => Promise<T>): Promise<T> {
  const reach = { grants: null, audiences: [] };
  const context: Context = { viewerId, actor: "person", reach, door: "operator" };
  return open(jobClient(), context, { timeout: 4_000, maxWait: 5_500 }, work);
}
