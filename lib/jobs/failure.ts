/** A failure whose sentence may be stored and shown: it names nobody and quotes nothing. */
export class JobFailure extends Error {
  constructor(
    sentence: string,
    /** Trying again would end the same way. */
    readonly permanent = false,
    options?: { cause?: unknown },
  ) {
    super(sentence, options);
    this.name = "JobFailure";
  }
}

/** What may be kept of any error: its class and code. Messages of libraries quote values, and values may be personal. */
export function describeFailure(error: unknown): { sentence: string; permanent: boolean } {
  if (error instanceof JobFailure) return { sentence: error.message, permanent: error.permanent };
  if (!(error instanceof Error)) return { sentence: "Failed without an error", permanent: false };
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return { sentence: `${error.name}${code}`.slice(0, 200), permanent: false };
}
