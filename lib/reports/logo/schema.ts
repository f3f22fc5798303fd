import * as z from "zod";

/** What the forms of a customer's logo send; the file is read beside it. */
export const logoSchema = z.object({ org: z.string().min(1).max(100) });
