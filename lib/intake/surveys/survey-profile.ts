import * as z from "zod";
import { prioritySchema } from "@/lib/sla/events";
import { zoneSchema } from "@/lib/time/calendar";
import { fieldSchema, shorthand } from "../profile";
import { checkProfile, type ProfileReading } from "../profile-problems";
import { formatProblem } from "../stamps";

const column = z.string().min(1);
const score = z.int().min(1).max(5);

/** How an export of another system's survey becomes answers: one row per person asked. Closed: an unknown key is refused. */
export const surveyProfileSchema = z
  .strictObject({
    /** Stored as the source of every answer: it is known again by this name and its key. */
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/, "write the name in small letters, digits and hyphens"),
    about: z.string().optional(),
    delimiter: z.string().length(1).default(","),
    quote: z.string().length(1).default('"'),
    encoding: z.enum(["utf-8", "windows-1252", "latin1", "utf-16le"]).default("utf-8"),
    missing: z.array(z.string()).default([]),
    dates: z.strictObject({ formats: z.array(z.string()).min(1), zone: zoneSchema }),
    key: column,
    /** When the case was closed: its month is the cohort. */
    closed: column,
    /** Without it, when the case was closed; a row whose cell is empty was never asked. */
    sent: column.optional(),
    /** Without it, when the question was sent. */
    answered: column.optional(),
    /** Empty is not answered; `map` leads other scales and words to 1 to 5. */
    score: shorthand(z.strictObject({ column, map: z.record(z.string(), score).optional() })),
    comment: column.optional(),
    service: z
      .strictObject({
        column: column.optional(),
        value: z.string().optional(),
        map: z.record(z.string(), z.string()).optional(),
        default: z.string().optional(),
      })
      .refine((field) => (field.column === undefined) !== (field.value === undefined), {
        message: "name either a column or a value",
      }),
    category: fieldSchema.optional(),
    site: fieldSchema.optional(),
    priority: z
      .strictObject({
        column: column.optional(),
        map: z.record(z.string(), prioritySchema).optional(),
        default: prioritySchema.optional(),
      })
      .default({ default: 3 }),
  })
  .superRefine((profile, context) => {
    for (const [index, format] of profile.dates.formats.entries()) {
      const message = formatProblem(format);
      if (message) context.addIssue({ code: "custom", path: ["dates", "formats", index], message });
    }
  });
export type SurveyProfile = z.infer<typeof surveyProfileSchema>;

export function readSurveyProfile(raw: unknown): ProfileReading<SurveyProfile> {
  return checkProfile(surveyProfileSchema, raw);
}
