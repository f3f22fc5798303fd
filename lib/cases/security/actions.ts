"use server";

import { redirect } from "next/navigation";
import { type ActionResult, runAction } from "@/lib/access/action";
import { can } from "@/lib/access/viewer";
import { routes } from "@/lib/routes";
import { getCaseByReference } from "../case-queries";
import { admit, dismiss } from "./admission-commands";
import { admissionSchema, markSchema } from "./forms";
import { markSecurity } from "./mark-commands";

const missing = { refused: "errors.not_found" };

/** Makes a case a security case, or an ordinary one again. Who no longer sees it is led to what they do see. */
export async function markSecurityAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  let onwards: string | null = null;
  const result = await runAction(
    {
      name: "markSecurity",
      schema: markSchema,
      permission: "cases.read_org",
      run: async ({ scope, viewer, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!found) return missing;
        const isSecurity = input.security === "yes";
        // What follows is written with the job role's reach: the right is asked for here too.
        const isOfficer = can(viewer, "cases.read_security", org.id);
        if (!isOfficer && !(isSecurity && can(viewer, "cases.write", org.id))) return missing;
        const marked = await markSecurity(scope, org, { caseId: found.id, isSecurity, by: viewer.name }, Date.now());
        if (!marked) return { refused: "security.refused.same" };
        if (isSecurity && !isOfficer) onwards = routes.desk.cases();
        return `security.done.${isSecurity ? "marked" : "unmarked"}`;
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
  if (result.status === "done" && onwards !== null) redirect(onwards);
  return result;
}

export async function admitPersonAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "admitPerson",
      schema: admissionSchema,
      permission: "cases.read_security",
      run: async ({ scope, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!org || !found) return missing;
        if (!found.isSecurity) return { refused: "security.refused.ordinary" };
        const about = { orgId: org.id, caseId: found.id, personId: input.person };
        const outcome = await admit(scope, about, Date.now());
        return outcome === "admitted"
          ? "security.done.admitted"
          : { refused: "security.refused.person", field: "person" };
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}

export async function dismissPersonAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "dismissPerson",
      schema: admissionSchema,
      permission: "cases.read_security",
      run: async ({ scope, org, input }) => {
        const found = org && (await getCaseByReference(scope, org, input.ref));
        if (!org || !found) return missing;
        const gone = await dismiss(scope, { orgId: org.id, caseId: found.id, personId: input.person });
        return gone ? "security.done.dismissed" : { refused: "security.refused.gone" };
      },
      revalidate: ({ org, ref }) => routes.customer.case(org, ref),
    },
    form,
  );
}
