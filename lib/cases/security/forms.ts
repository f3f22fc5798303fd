import * as z from "zod";

const where = { org: z.string(), ref: z.string().max(40) };

export const markSchema = z.object({ ...where, security: z.enum(["yes", "no"]) });
export const admissionSchema = z.object({ ...where, person: z.uuid("security.refused.person") });
