import * as z from "zod";

/** The name of a step, as `markSteps` gives it. */
export const stepNameSchema = z
  .string()
  .max(100)
  .regex(/^step-[\p{L}\p{N}-]+$/u);

/** Steps of one document, ticked or cleared together. */
export const tickSchema = z.object({
  document: z.uuid(),
  steps: z
    .string()
    .transform((names) => names.split(" ").filter(Boolean))
    .pipe(z.array(stepNameSchema).min(1).max(200)),
  ticked: z.enum(["true", "false"]).transform((value) => value === "true"),
});
