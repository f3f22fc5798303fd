import * as z from "zod";
import { invoiceDraftSchema } from "@/lib/billing/invoices/draft";
import { kpiIds } from "@/lib/measures/catalogue";
import { hookBodySchema } from "./hook-body";
import {
  invoiceFileQuerySchema,
  invoiceFileSchema,
  invoiceFilesSchema,
  invoiceSellerSchema,
} from "./invoice-file-schemas";
import { answer, anyObject, operation, problemSchema, problems, query, schemaOf } from "./openapi-parts";
import { caseListSchema, eventListSchema, kpiSchema, newCaseSchema, newEventSchema } from "./schemas";
import { casePageSchema, eventPageSchema, receivedSchema, recordedSchema, wholeCaseSchema } from "./views";

const reference = { name: "ref", in: "path", required: true, schema: { type: "string" }, example: "NORD-123" };
const invoiceNumber = { name: "number", in: "path", required: true, schema: { type: "string" }, example: "F-1042" };
const idempotency = {
  name: "Idempotency-Key",
  in: "header",
  schema: { type: "string", maxLength: 200 },
  description:
    "The same key with the same body gets the same answer again, for two days; with another body it is refused with 422.",
};

const figureSchema = z.looseObject({
  id: z.string(),
  value: z.number().nullable().describe("null where there is no data, which is neither 0 nor 100 %."),
  unit: z.string(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  n: z.int(),
  excluded: z.object({ count: z.int(), reasons: z.array(z.object({ reason: z.string(), count: z.int() })) }),
  definition: z.string(),
});

const signatureHeaders = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) => ({
  name,
  in: "header",
  required: true,
  schema: { type: "string" },
}));

/** The description of the API at an address, made from the schemas that its requests are checked with. */
export function openApiDocument(origin: string) {
  const paths = {
    "/cases": {
      get: operation("listCases", "Cases by number, a page at a time", {
        parameters: query(caseListSchema),
        responses: { ...answer(200, "A page", casePageSchema), ...problems(401, 403, 422, 429) },
      }),
      post: operation("createCase", "Report a case", {
        parameters: [idempotency],
        body: newCaseSchema,
        responses: { ...answer(201, "The case", wholeCaseSchema), ...problems(400, 401, 403, 409, 413, 415, 422, 429) },
      }),
    },
    "/cases/{ref}": {
      get: operation("getCase", "One case with its clocks", {
        parameters: [reference],
        responses: { ...answer(200, "The case", wholeCaseSchema), ...problems(401, 403, 404, 429) },
      }),
    },
    "/cases/{ref}/events": {
      get: operation("listEvents", "What has happened to a case; internal notes are not among it", {
        parameters: [reference, ...query(eventListSchema)],
        responses: { ...answer(200, "A page", eventPageSchema), ...problems(401, 403, 404, 422, 429) },
      }),
      post: operation("recordEvent", "Record that something has happened to a case", {
        parameters: [reference, idempotency],
        body: newEventSchema,
        responses: {
          ...answer(201, "What was recorded, and how the case stands after it", recordedSchema),
          ...problems(400, 401, 403, 404, 409, 413, 415, 422, 429),
        },
      }),
    },
    "/kpi/{id}": {
      get: operation("getFigure", "A figure over whole months, as the portal and its command line show it", {
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string", enum: kpiIds } },
          ...query(kpiSchema),
        ],
        responses: { ...answer(200, "The figure", figureSchema), ...problems(401, 403, 404, 422, 429) },
      }),
    },
    "/mail": {
      post: operation(
        "handInMail",
        "Hand in a mail, with a key for mail; the same Message-ID from the same sender is taken once",
        {
          parameters: [],
          media: "message/rfc822",
          responses: {
            ...answer(202, "It is taken in, and read by the worker", receivedSchema),
            ...problems(400, 401, 403, 413, 415, 429),
          },
        },
      ),
    },
    "/invoices": {
      post: operation("sendInvoice", "Send an invoice or a credit note, with a key for invoices", {
        parameters: [idempotency],
        body: invoiceDraftSchema,
        responses: {
          ...answer(201, "It was taken in", anyObject),
          ...problems(400, 401, 403, 409, 413, 415, 422, 429),
        },
      }),
    },
    "/invoices/{number}/files": {
      get: operation("listInvoiceFiles", "What an invoice came with, with a key for billing", {
        parameters: [invoiceNumber, ...query(invoiceSellerSchema)],
        responses: { ...answer(200, "Its files", invoiceFilesSchema), ...problems(401, 403, 404, 409, 422, 429) },
      }),
      post: operation("attachInvoiceFile", "Put the PDF of an invoice beside it, with a key for invoices", {
        parameters: [invoiceNumber, ...query(invoiceFileQuerySchema)],
        media: "application/pdf",
        responses: {
          ...answer(200, "The same file lies there already", invoiceFileSchema),
          ...answer(201, "It lies beside the invoice", invoiceFileSchema),
          ...problems(401, 403, 404, 409, 413, 415, 422, 429),
        },
      }),
    },
    "/invoices/{number}/files/{file}": {
      get: operation("getInvoiceFile", "A PDF that an invoice came with, with a key for billing", {
        parameters: [
          invoiceNumber,
          { name: "file", in: "path", required: true, schema: { type: "string" } },
          ...query(invoiceSellerSchema),
        ],
        responses: {
          200: {
            description: "The PDF",
            content: { "application/pdf": { schema: { type: "string", contentMediaType: "application/pdf" } } },
          },
          ...problems(401, 403, 404, 409, 422, 429),
        },
      }),
    },
    "/hooks/{id}": {
      post: operation("hook", "Report by a signed body, at the address of a key that signs", {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...signatureHeaders],
        body: hookBodySchema,
        responses: {
          ...answer(201, "As for cases and events", anyObject),
          ...problems(400, 401, 404, 409, 413, 415, 422, 429),
        },
      }),
    },
  };
  return {
    openapi: "3.1.0",
    info: {
      title: "Samverkan",
      version: "1",
      description:
        "Cases, their events and the figures of one customer: the one whose key is sent along. Errors are problem details (RFC 9457); where single fields are wrong, errors says which and what to send instead.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, "output") },
      securitySchemes: { key: { type: "http", scheme: "bearer", description: "A key made at the desk, smv_…" } },
    },
  };
}
