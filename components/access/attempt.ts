import { unstable_rethrow } from "next/navigation";
import type { ActionResult } from "@/lib/access/action";

/**
 * Asks an action. Where it fails, or nothing answers, the form is told so as of a refusal: what was typed stays, instead of
 * going with a page of errors. What leads to another page goes its way.
 */
export async function attempt<Result>(
  action: (previous: Result, values: FormData) => Promise<Result>,
  previous: Result,
  values: FormData,
): Promise<Result | ActionResult> {
  try {
    return await action(previous, values);
  } catch (error) {
    unstable_rethrow(error);
    const typed = [...values].filter((pair): pair is [string, string] => typeof pair[1] === "string");
    return { status: "error", messageKey: "errors.unavailable", fields: {}, values: Object.fromEntries(typed) };
  }
}
