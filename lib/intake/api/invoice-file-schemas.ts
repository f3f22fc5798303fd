import * as z from "zod";

const seller = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe("Who sent the invoice; needed where two sellers have used the same number.");

export const invoiceSellerSchema = z.strictObject({ seller });

export const invoiceFileQuerySchema = z.strictObject({
  seller,
  name: z.string().min(1).max(200).optional().describe("What the file is called."),
});

export const invoiceFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  sha256: z.string().describe("Of its bytes, in hexadecimal digits."),
});

export const invoiceFilesSchema = z.object({ files: z.array(invoiceFileSchema) });
