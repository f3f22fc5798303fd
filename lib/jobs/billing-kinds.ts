import * as z from "zod";

const seconds = 1_000;

/** The jobs of billing, as `kinds.ts` has those of the others. What is told names things by id and never an amount. */
export const billingKinds = {
  /** A price question was asked, answered, replied to or settled: the other side is told. */
  "price_question.moved": {
    payload: z.strictObject({
      orgId: z.uuid(),
      questionId: z.uuid(),
      news: z.enum(["asked", "answered", "replied", "settled"]),
      /** Who did it, and need not be told. */
      by: z.uuid().nullable(),
      /** When, epoch milliseconds. */
      at: z.int(),
    }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A call-off has come to another state: the other side is told. */
  "call_off.moved": {
    payload: z.strictObject({
      orgId: z.uuid(),
      callOffId: z.uuid(),
      state: z.enum(["requested", "offered", "ordered", "delivered", "invoiced", "declined", "withdrawn"]),
      tell: z.enum(["customer", "supplier"]),
      /** Who did it, and need not be told. */
      by: z.uuid().nullable(),
      /** When, epoch milliseconds. */
      at: z.int(),
    }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
  /** A scenario was shared: those who answer for money at the supplier are told. */
  "scenario.shared": {
    payload: z.strictObject({ orgId: z.uuid(), scenarioId: z.uuid(), by: z.uuid().nullable(), at: z.int() }),
    timeoutMs: 30 * seconds,
    maxAttempts: 8,
  },
} as const;
