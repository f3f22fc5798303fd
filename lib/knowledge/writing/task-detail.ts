import * as z from "zod";

const schema = z.object({
  reviewBy: z.iso.date().optional().catch(undefined),
  since: z.iso.datetime().optional().catch(undefined),
  query: z.string().optional().catch(undefined),
  topic: z.string().optional().catch(undefined),
  told: z
    .array(z.object({ text: z.string(), at: z.iso.datetime() }))
    .optional()
    .catch(undefined),
  count: z.number().int().optional().catch(undefined),
  broken: z
    .array(
      z.object({ what: z.enum(["missing", "audience", "anchor", "file"]), target: z.string(), line: z.number().int() }),
    )
    .optional()
    .catch(undefined),
});

export type TaskFacts = z.infer<typeof schema>;

/** What was kept about a task when it was opened, as far as it can be read. */
export function readTaskDetail(detail: unknown): TaskFacts {
  const read = schema.safeParse(detail);
  return read.success ? read.data : {};
}
