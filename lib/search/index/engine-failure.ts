/** What kept an engine from answering. A closed list: what follows depends on it. `query` is no fault of the engine's. */
export type FailureKind = "query" | "unreachable" | "slow" | "refused" | "garbled" | "missing" | "task" | "version";

/** An engine that did not do what it was asked; the sentence is for operators, and quotes no text and no query. */
export class EngineFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    sentence: string,
    options?: { cause?: unknown },
  ) {
    super(sentence, options);
    this.name = "EngineFailure";
  }
}
