/** How a command speaks. With --json exactly one document goes to standard output, and sentences go to standard error. */
export interface Io {
  readonly json: boolean;
  /** The result, once. `text` renders it for people; without it they read JSON too. */
  out(value: unknown, text?: string): void;
  /** A sentence for people while the command works. */
  say(sentence: string): void;
  /** Ends the command: refused or failed (exit 1). */
  fail(sentence: string, details?: unknown): never;
  /** Ends the command: called wrongly (exit 2). */
  misuse(sentence: string): never;
}

/** One file of scripts/portal: `usage` is its lines in the help, `run` gets the arguments after the command's name. */
export interface Command {
  readonly usage: string;
  run(args: string[], io: Io): Promise<void>;
}

export class CommandEnd extends Error {
  constructor(
    readonly exitCode: 1 | 2,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
    this.name = "CommandEnd";
  }
}

export function createIo(json: boolean): Io {
  return {
    json,
    out(value, text) {
      process.stdout.write(json || text === undefined ? `${JSON.stringify(value, null, 2)}\n` : `${text}\n`);
    },
    say(sentence) {
      process.stderr.write(`${sentence}\n`);
    },
    fail(sentence, details) {
      throw new CommandEnd(1, sentence, details);
    },
    misuse(sentence) {
      throw new CommandEnd(2, sentence);
    },
  };
}
