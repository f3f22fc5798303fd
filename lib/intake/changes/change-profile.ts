import * as z from "zod";
import {
  checkFormats,
  column,
  datesSchema,
  fieldWays,
  fileFields,
  isOneWay,
  oneWay,
  profileName,
  shorthand,
} from "../profile-parts";
import { checkProfile, type ProfileReading } from "../profile-problems";

/** A word of ours: by a column or for all rows, what its texts lead to, and what it is where it is missing. */
const word = shorthand(z.strictObject(fieldWays).refine(isOneWay, oneWay));

/** How an export of another system's changes becomes changes: one row each. Closed: an unknown key is refused. */
const changeProfileSchema = z
  .strictObject({
    name: profileName,
    ...fileFields,
    dates: datesSchema,
    /** The change's reference. */
    key: column,
    title: column,
    kind: word,
    service: word,
    askedBy: word,
    asked: column,
    windowFrom: column.optional(),
    windowTo: column.optional(),
    estimatedFinish: column.optional(),
    begun: column.optional(),
    /** Empty until it has ended. */
    finished: column,
    /** Empty until it has ended. */
    outcome: word,
    incidents: shorthand(z.strictObject({ column, separator: z.string().min(1).max(5).default(",") })).optional(),
  })
  .superRefine(checkFormats);
export type ChangeProfile = z.infer<typeof changeProfileSchema>;

export function readChangeProfile(raw: unknown): ProfileReading<ChangeProfile> {
  return checkProfile(changeProfileSchema, raw);
}
