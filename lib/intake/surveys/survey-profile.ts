import * as z from "zod";
import { prioritySchema } from "@/lib/sla/events";
import {
  checkFormats,
  column,
  datesSchema,
  fieldSchema,
  fieldWays,
  fileFields,
  isOneWay,
  oneWay,
  profileName,
  shorthand,
} from "../profile-parts";
import { checkProfile, type ProfileReading } from "../profile-problems";

const score = z.int().min(1).max(5);

/** How an export of another system's survey becomes answers: one row per person asked. Closed: an unknown key is refused. */
const surveyProfileSchema = z
  .strictObject({
    name: profileName,
    ...fileFields,
    dates: datesSchema,
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
    service: z.strictObject(fieldWays).refine(isOneWay, oneWay),
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
  .superRefine(checkFormats);
export type SurveyProfile = z.infer<typeof surveyProfileSchema>;

export function readSurveyProfile(raw: unknown): ProfileReading<SurveyProfile> {
  return checkProfile(surveyProfileSchema, raw);
}
