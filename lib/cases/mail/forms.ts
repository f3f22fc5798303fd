import * as z from "zod";
import { longestTitle } from "@/lib/cases/report";
import { oneLine } from "@/lib/typed-text";
import { impacts, urgencies } from "../follow/priority";

const mail = z.uuid();

export const openMailSchema = z.object({
  mail,
  org: z.string().min(1, "mailIn.invalid.org"),
  reporter: oneLine.min(2, "mailIn.invalid.reporter").max(254, "mailIn.invalid.reporter"),
  heading: oneLine.min(3, "mailIn.invalid.heading").max(longestTitle, "mailIn.invalid.headingLong"),
  impact: z.enum(impacts).catch("one"),
  urgency: z.enum(urgencies).catch("hindered"),
});

export const attachMailSchema = z.object({
  mail,
  ref: oneLine.min(1, "mailIn.invalid.ref").max(40, "mailIn.invalid.ref"),
  as: z.enum(["message", "note"]).catch("note"),
});

export const discardMailSchema = z.object({
  mail,
  note: oneLine.min(3, "mailIn.invalid.note").max(300, "mailIn.invalid.noteLong"),
});
