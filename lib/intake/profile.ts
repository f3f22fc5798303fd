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
} from "./profile-parts";

/** What a word in the state column means: the state the case is in from that row on, or something that happened. */
const stateMeanings = [
  "open",
  "waiting customer",
  "waiting third_party",
  "waiting maintenance",
  "resolved",
  "closed",
  "message in",
  "message out",
  "message internal",
  "escalated",
  "ignored",
] as const;
const stateMeaningSchema = z.enum(stateMeanings);
export type StateMeaning = z.infer<typeof stateMeaningSchema>;

/** A field of the case. */
export type Field = z.infer<typeof fieldSchema>;

const whichRow = z.enum(["first", "last"]);

/** An instant of the case that has a column of its own. */
const instantSchema = shorthand(z.strictObject({ column, row: whichRow.default("last") }));
export type InstantField = z.infer<typeof instantSchema>;

const firstResponseSchema = shorthand(
  z
    .strictObject({
      column: column.optional(),
      /** The first row whose state is one of these, or none of these. */
      states: z.array(z.string()).min(1).optional(),
      statesOtherThan: z.array(z.string()).min(1).optional(),
    })
    .refine((rule) => [rule.column, rule.states, rule.statesOtherThan].filter(Boolean).length === 1, {
      message: "name one of column, states and statesOtherThan",
    }),
);

/**
 * How any export becomes cases. Closed: an unknown key is a mistake and is refused. The README of `profiles/` explains each
 * key with examples.
 */
export const profileSchema = z
  .strictObject({
    /** Stored as the source of every case: a case is known again by this name and its key. */
    name: profileName,
    ...fileFields,
    format: z.literal("csv").default("csv"),
    dates: datesSchema,
    key: column,
    /** For `--org from-column`: which customer each row belongs to; `map` leads to the customer's short name. */
    org: shorthand(z.strictObject({ column, map: z.record(z.string(), z.string()).optional() })).optional(),
    rows: z
      .strictObject({
        per: z.enum(["case", "event"]),
        order: z.enum(["file", "time"]).default("file"),
        time: column.optional(),
        facts: whichRow.default("last"),
      })
      .refine((rows) => rows.per === "case" || rows.time !== undefined, {
        message: "rows that are events need time: the column that says when each happened",
        path: ["time"],
      }),
    title: z.string().min(1),
    description: z.string().optional(),
    kind: fieldSchema.optional(),
    channel: fieldSchema.optional(),
    category: fieldSchema.optional(),
    subcategory: fieldSchema.optional(),
    site: fieldSchema.optional(),
    requester: fieldSchema.optional(),
    group: fieldSchema.optional(),
    assignee: fieldSchema.optional(),
    actor: fieldSchema.optional(),
    text: fieldSchema.optional(),
    attributes: z.array(column).default([]),
    priority: z.strictObject({
      column,
      map: z.record(z.string(), prioritySchema).optional(),
      default: prioritySchema.optional(),
    }),
    service: z
      .strictObject({
        ...fieldWays,
        /** Services that do not exist are made, at most `limit` of them in one import. */
        create: z.boolean().default(false),
        limit: z.int().min(1).max(500).default(60),
      })
      .refine(isOneWay, oneWay),
    state: z
      .strictObject({
        column,
        map: z.record(z.string(), stateMeaningSchema),
        other: stateMeaningSchema.optional(),
      })
      .optional(),
    opened: instantSchema.optional(),
    resolved: instantSchema.optional(),
    closed: instantSchema.optional(),
    firstResponse: firstResponseSchema.optional(),
  })
  .superRefine((profile, context) => {
    checkFormats(profile, context);
    if (profile.rows.per === "case" && !profile.opened) {
      context.addIssue({
        code: "custom",
        path: ["opened"],
        message: "one row per case needs the column of its opening",
      });
    }
    if (profile.rows.per === "event" && !profile.state) {
      context.addIssue({
        code: "custom",
        path: ["state"],
        message: "rows that are events need the column of the state",
      });
    }
    const byState = profile.firstResponse?.states ?? profile.firstResponse?.statesOtherThan;
    if (byState && !profile.state) {
      context.addIssue({ code: "custom", path: ["firstResponse"], message: "a rule about states needs state" });
    }
  });
export type Profile = z.infer<typeof profileSchema>;
