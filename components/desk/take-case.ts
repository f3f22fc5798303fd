"use client";

import { assignCaseAction, type DeskResult } from "@/lib/cases/desk/case-actions";

export interface CaseAddress {
  org: string;
  ref: string;
}

/** Gives a case to whoever is signed in; it stays in its group. */
export async function takeCase({ org, ref }: CaseAddress): Promise<DeskResult> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ org, ref, person: "me" })) form.set(name, value);
  return assignCaseAction({ status: "idle" }, form);
}
