import * as z from "zod";
import { isRole } from "@/lib/access/roles";
import { isAllowedPicture } from "./address";

// A check that fails with `front_matter_…` as its message is refused with the sentence of that name.
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "front_matter_slug");
export const day = z.iso.date("front_matter_date");
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "front_matter_month");
export const moment = z.string().refine(isMoment, "front_matter_moment");
export const picture = z.string().max(120).refine(isAllowedPicture, "front_matter_picture");
export const text = (max: number) => z.string().trim().min(1).max(max);
export const words = z.array(text(60)).max(60);
export const amount = z
  .number()
  .min(0)
  .max(1_000_000_000)
  .refine((kronor) => Math.abs(kronor * 100 - Math.round(kronor * 100)) < 1e-4, "front_matter_amount");

/** `public`, `signed-in`, `supplier`, `org:<slug or id>`, `role:<role>` or `org:<slug or id>+role:<role>`. */
export const audienceTokenPattern =
  /^(?:public|signed-in|supplier|org:[a-z0-9]+(?:-[a-z0-9]+)*(?:\+role:[a-z][a-z0-9_-]*)?|role:[a-z][a-z0-9_-]*)$/;

export const audienceToken = z
  .string()
  .max(160)
  .regex(audienceTokenPattern, "front_matter_audience")
  .refine((token) => isRole(/role:(.*)$/.exec(token)?.[1] ?? "end_user"), "front_matter_role");

export const quarter = z.string().regex(/^\d{4}-Q[1-4]$/, "front_matter_quarter");
export const caseReference = z.string().regex(/^[A-Z][A-Z0-9]{1,11}-\d{1,9}$/, "front_matter_case");

/** The noun and the measure: `sla.attainment.resolution`. */
export const kpiKeyPattern = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;
export const kpiKey = z.string().max(80).regex(kpiKeyPattern, "front_matter_kpi_key");

/** A local date, or date and time to the minute: `2026-10-03` or `2026-10-03 14:05`. */
function isMoment(value: string): boolean {
  const [date = "", time, ...rest] = value.split(/[ T]/);
  if (rest.length > 0 || !z.iso.date().safeParse(date).success) return false;
  return time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
}
