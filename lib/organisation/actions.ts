"use server";

import * as z from "zod";
import { type ActionResult, runAction } from "@/lib/access/action";
import { customerRoles } from "@/lib/access/roles";
import { routes } from "@/lib/routes";
import { localDateAt } from "@/lib/time/local-date";
import { endAssignment, giveAssignment, setPersonStatus } from "./commands";

const today = () => localDateAt(Date.now(), "Europe/Stockholm");

const givenSchema = z
  .object({
    org: z.string(),
    person: z.uuid(),
    role: z.enum(
      customerRoles.filter((role) => role !== "end_user"),
      "organisation.people.roleMissing",
    ),
    from: z.iso.date("organisation.people.dateWrong"),
    to: z.union([z.literal(""), z.iso.date()], "organisation.people.dateWrong"),
  })
  .refine((input) => input.to === "" || input.from <= input.to, {
    path: ["to"],
    message: "organisation.people.endBeforeStart",
  });

export async function giveRoleAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "giveRole",
      schema: givenSchema,
      permission: "people.manage",
      run: async ({ scope, org, input }) => {
        const { person: personId, role, from, to } = input;
        const orgId = org?.id ?? "";
        const given = await giveAssignment(scope, { orgId, personId, role, from, to: to === "" ? null : to });
        return given ? "organisation.people.given" : { refused: "organisation.people.alreadyHeld", field: "role" };
      },
      revalidate: (input) => routes.desk.person(input.org, input.person),
    },
    form,
  );
}

export async function endRoleAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "endRole",
      schema: z.object({
        org: z.string(),
        person: z.uuid(),
        assignment: z.uuid(),
        to: z.iso.date("organisation.people.dateWrong"),
      }),
      permission: "people.manage",
      run: async ({ scope, org, input }) => {
        const ended = await endAssignment(scope, { orgId: org?.id ?? "", id: input.assignment, to: input.to });
        return ended ? "organisation.people.ended" : { refused: "organisation.people.endBeforeStart", field: "to" };
      },
      revalidate: (input) => routes.desk.person(input.org, input.person),
    },
    form,
  );
}

export async function setPersonStatusAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "setPersonStatus",
      schema: z.object({ org: z.string(), person: z.uuid(), status: z.enum(["active", "disabled"]) }),
      permission: "people.manage",
      run: async ({ scope, org, input }) => {
        const { person: personId, status } = input;
        const changed = await setPersonStatus(scope, { orgId: org?.id ?? "", personId, status, today: today() });
        return changed ? `organisation.people.${status}` : { refused: "errors.not_found" };
      },
      revalidate: (input) => routes.desk.person(input.org, input.person),
    },
    form,
  );
}
