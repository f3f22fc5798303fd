import * as z from "zod";
import { monthKeySchema } from "@/lib/time/local-month";
import { manyLines, oneLine } from "@/lib/typed-text";
import { ownUnits } from "./own-unit";

const org = z.string();
const optionalPerson = z.union([z.literal(""), z.uuid()]).transform((id) => id || null);
const optionalDate = z
  .string()
  .regex(/^(\d{4}-\d\d-\d\d)?$/, "kpi.form.wrong.date")
  .transform((day) => day || null);
const month = monthKeySchema.catch("").refine((key) => key !== "", "kpi.form.wrong.month");

/** What is decided about a figure; target and threshold as people write the figure's unit. */
const decision = {
  validFrom: month,
  target: oneLine.max(30, "kpi.form.wrong.number"),
  threshold: oneLine.max(30, "kpi.form.wrong.number"),
  owner: optionalPerson,
  reviewOn: optionalDate,
  decided: oneLine.max(200, "errors.tooLong"),
};

export const followSchema = z.object({ org, kpi: z.string().max(80), ...decision });

export const ownSchema = z.object({
  org,
  kind: z.enum(["formula", "typed"]),
  name: oneLine.min(1, "kpi.form.wrong.name").max(80, "errors.tooLong"),
  definition: manyLines.min(1, "kpi.form.wrong.definition").max(500, "errors.tooLong"),
  formula: oneLine.max(300, "kpi.form.wrong.formulaLong"),
  unit: z.enum(ownUnits),
  direction: z.enum(["up", "down", "none"]),
  ...decision,
});

export const decideSchema = z.object({ org, id: z.uuid(), ...decision });

export const valueSchema = z.object({
  org,
  id: z.uuid(),
  month,
  value: oneLine.min(1, "kpi.form.wrong.value").max(30, "kpi.form.wrong.number"),
  note: oneLine.max(200, "errors.tooLong"),
});

export const endSchema = z.object({ org, id: z.uuid() });

export const closeSchema = z.object({ org, month });

export type Decision = Pick<z.infer<typeof decideSchema>, keyof typeof decision>;
