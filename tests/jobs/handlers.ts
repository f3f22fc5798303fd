import type { Handlers, JobRun } from "@/lib/jobs/kinds";

type Handler = (payload: unknown, run: JobRun) => Promise<void>;

/** The same for every kind, but for those named. */
export function handlersWith(named: Partial<Record<keyof Handlers, Handler>>): Handlers {
  const nothing = async () => undefined;
  return {
    "document.changed": nothing,
    "document.publish": nothing,
    "comment.added": nothing,
    "knowledge.sweep": nothing,
    "outbox.sweep": nothing,
    "mail.send": nothing,
    ...named,
  };
}
