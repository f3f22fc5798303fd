/** Why an import cannot be done, as a sentence for the person who runs it. Nothing has been stored. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = "Refusal";
  }
}
