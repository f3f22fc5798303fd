"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import * as z from "zod";
import { routes } from "@/lib/routes";
import { type ActionResult, requireOwnRequest, runAction } from "./action";
import { changeOwnPassword, revokeOwnSessions } from "./commands";
import { minimumPasswordLength } from "./password-rule";
import { inScope } from "./scope";
import { getViewer, sessionCookieName } from "./session";
import { countOwnPassword } from "./sign-in-limits";

/** Ends the session in the database first: a copied cookie is worth nothing afterwards. */
export async function signOutAction(): Promise<void> {
  await requireOwnRequest();
  const viewer = await getViewer();
  if (viewer.kind === "person") {
    await inScope(viewer, (scope) => revokeOwnSessions(scope, { id: viewer.sessionId }));
  }
  (await cookies()).delete(sessionCookieName());
  redirect(`${routes.signIn()}?signed-out=1`);
}

export async function revokeSessionAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "revokeSession",
      schema: z.object({ session: z.uuid() }),
      run: async ({ scope, input }) => {
        const ended = await revokeOwnSessions(scope, { id: input.session });
        return ended > 0 ? "access.account.ended" : { refused: "access.account.alreadyEnded" };
      },
      revalidate: () => routes.account(),
    },
    form,
  );
}

export async function revokeOtherSessionsAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "revokeOtherSessions",
      schema: z.object({}),
      run: async ({ scope, viewer }) => {
        await revokeOwnSessions(scope, { exceptId: viewer.sessionId });
        return "access.account.othersEnded";
      },
      revalidate: () => routes.account(),
    },
    form,
  );
}

const passwordSchema = z
  .object({
    currentPassword: z.string().min(1, "access.account.currentMissing").max(1_000),
    nextPassword: z.string().min(minimumPasswordLength, "access.account.tooShort").max(200, "access.account.tooLong"),
    repeatPassword: z.string().max(1_000),
  })
  .refine((input) => input.nextPassword === input.repeatPassword, {
    path: ["repeatPassword"],
    message: "access.account.notEqual",
  });

export async function changePasswordAction(_previous: ActionResult, form: FormData): Promise<ActionResult> {
  return runAction(
    {
      name: "changePassword",
      schema: passwordSchema,
      run: async ({ scope, viewer, input }) => {
        if (!(await countOwnPassword(viewer.personId))) return { refused: "access.account.tooMany" };
        const { currentPassword: current, nextPassword: next } = input;
        const changed = await changeOwnPassword(scope, { current, next, sessionId: viewer.sessionId });
        return changed
          ? "access.account.passwordChanged"
          : { refused: "access.account.currentWrong", field: "currentPassword" };
      },
      revalidate: () => routes.account(),
    },
    form,
  );
}
