/** What can go wrong on purpose. `report` decides, with the code, whether an operator hears of it. */
const codes = {
  not_found: { status: 404, report: false },
  not_signed_in: { status: 401, report: false },
  forbidden: { status: 404, report: false },
  invalid: { status: 422, report: false },
  conflict: { status: 409, report: false },
  rate_limited: { status: 429, report: false },
  forged: { status: 403, report: true },
  unavailable: { status: 503, report: true },
  misconfigured: { status: 500, report: true },
} as const satisfies Record<string, { status: number; report: boolean }>;

export type ErrorCode = keyof typeof codes;

/** An expected failure. `message` is for logs; people read the sentence of `messageKey` in `messages/<lang>/errors.json`. */
export class AppError extends Error {
  readonly status: number;
  readonly report: boolean;
  readonly messageKey: string;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "AppError";
    this.status = codes[code].status;
    this.report = codes[code].report;
    this.messageKey = `errors.${code}`;
  }
}
