import "server-only";
import { env } from "@/lib/env";
import { localPath } from "@/lib/i18n/local-path";
import { routes } from "@/lib/routes";
import { type DemoPerson, demoPeople } from "./demo-people";
import { requirePerson, requireSupplier } from "./gate";
import { type Persona, personasOf, writing } from "./persona";
import { answers, hasOwnPassword, listOwnSessions } from "./queries";
import { inScope, inSignInScope } from "./scope";
import { absoluteMs, getViewer, idleMs } from "./session";
import type { PersonViewer } from "./viewer";

export async function loadAccount() {
  const viewer = await requirePerson();
  const now = Date.now();
  const after = { seen: new Date(now - idleMs), begun: new Date(now - absoluteMs) };
  return inScope(viewer, async (scope) => ({
    viewer,
    sessions: await listOwnSessions(scope, after),
    hasPassword: await hasOwnPassword(scope),
  }));
}

export interface SignInPageData {
  /** Where to continue, on this site. */
  to: string;
  signedIn: boolean;
  ssoName: string | null;
  /** Empty but in the demonstration world. */
  demoPeople: readonly DemoPerson[];
  refusal: "credentials" | "no_account" | "provider" | null;
}

/** `error` is what next-auth or our own sign-in callback put in the address. */
export async function loadSignIn(query: { to?: string; error?: string }): Promise<SignInPageData> {
  const viewer = await getViewer();
  const { PORTAL_EMBEDDED, AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env();
  return {
    to: query.to ? localPath(query.to) : routes.start(),
    signedIn: viewer.kind === "person",
    ssoName: AUTH_OIDC_ISSUER ? AUTH_OIDC_NAME : null,
    demoPeople: PORTAL_EMBEDDED ? demoPeople : [],
    refusal: refusalOf(query.error),
  };
}

function refusalOf(error: string | undefined): SignInPageData["refusal"] {
  if (!error) return null;
  if (error === "CredentialsSignin") return "credentials";
  if (error === "no_account" || error === "disabled") return "no_account";
  return "provider";
}

/** Where a person begins: the supplier's staff at the desk, a customer's at their customer, others at the help centre. */
export function startOf(viewer: PersonViewer): string {
  if (viewer.isSupplier) return routes.desk.home();
  const [first] = viewer.customers;
  return first ? routes.customer.home(first.slug) : routes.help.home(viewer.locale);
}

export async function loadStart(): Promise<string> {
  return startOf(await requirePerson());
}

/** Whether the database answers within the time that a connection may take. */
export async function loadHealth(): Promise<{ ready: boolean }> {
  const ready = await inSignInScope(answers).catch(() => false);
  return { ready };
}

/** Those whom the viewer may read the help centre as. */
export async function loadPersonas(): Promise<Persona[]> {
  return personasOf(await requireSupplier(...writing));
}
