import * as z from "zod";
import { partIds } from "../definitions/kinds";
import { reportKinds } from "../model/model";
import { partChanges, sectionTells } from "./definition";

const org = z.string().min(1).max(100);
const definition = z.uuid();
const section = z.enum(partIds);
const name = z
  .string()
  .transform((text) => text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1, "packs.own.nameMissing").max(80, "packs.own.nameLong"));

/** A new report of a customer's own: what it is called, and which report its sections are taken from. */
export const beginSchema = z.object({ org, name, like: z.enum(reportKinds).catch("monthly") });

export const renameSchema = z.object({ org, definition, name });

export const endSchema = z.object({ org, definition });

export const arrangeSchema = z.object({ org, definition, section, change: z.enum(partChanges) });

const box = z.literal("on").optional();

/** What is said of one section, and boxes for what is shown of it. */
const text = z.string().transform((sent) => sent.replace(/\r\n?/g, "\n").trim());

export const partSchema = z
  .object({
    ...{ org, definition, section, words: box, figures: box, tables: box },
    body: text.pipe(z.string().max(4_000, "packs.own.bodyLong")),
    /** The text as it stood when writing began. */
    before: text,
  })
  .superRefine(({ section: id, figures, tables }, context) => {
    const tells = sectionTells[id];
    if (tells.figures && tells.tables && !figures && !tables) {
      context.addIssue({ code: "custom", path: ["body"], message: "packs.own.nothingShown" });
    }
  });
