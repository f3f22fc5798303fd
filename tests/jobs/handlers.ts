import { type Handlers, type JobRun, jobKinds } from "@/lib/jobs/kinds";

type Handler = (payload: unknown, run: JobRun) => Promise<void>;

/** Handlers that do nothing, but for those named. */
export function handlersWith(named: Partial<Record<keyof Handlers, Handler>>): Handlers {
  const nothing = jobKinds.map((kind) => [kind, async () => undefined]);
  return { ...Object.fromEntries(nothing), ...named } as Handlers;
}
