import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";
import { forums } from "../forum";

/** Open ones are usual. `due` are those a figure counts as due in some months, `missed` those of them not done in time. */
export const actionStates = ["open", "late", "due", "missed", "done", "withdrawn", "all"] as const;

const schema = z.object({
  state: z.enum(actionStates).catch("open"),
  forum: z.enum(forums).optional().catch(undefined),
  owner: z.uuid().optional().catch(undefined),
  from: monthKeySchema.optional().catch(undefined),
  to: monthKeySchema.optional().catch(undefined),
  /** The end of a month: what was open then. */
  at: monthKeySchema.optional().catch(undefined),
});
export type ActionQuery = z.infer<typeof schema>;

/** What the address asks for, with the local date that `at` comes to. */
export interface ActionFilter extends ActionQuery {
  at?: string | undefined;
}

export function actionQueryOf(query: Readonly<Record<string, string | undefined>>): ActionQuery {
  return schema.parse(query);
}

/** The same as an address, without what is usual. */
export function textOfActionQuery({ state, ...rest }: ActionQuery): Record<string, string | undefined> {
  return { ...rest, state: state === "open" && rest.at === undefined ? undefined : state };
}
