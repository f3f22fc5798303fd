/** A formula over figures, read: numbers, figures by id, the four operations and parentheses; nothing else is understood. */
export type Formula =
  | { kind: "number"; value: number }
  | { kind: "figure"; id: string }
  | { kind: "negative"; of: Formula }
  | { kind: "operation"; sign: Sign; left: Formula; right: Formula };

export type Sign = "+" | "-" | "*" | "/";

/** What is wrong and where: `at` counts characters from 1; `found` is what stands there. */
export interface FormulaProblem {
  problem:
    | "empty"
    | "too_long"
    | "too_deep"
    | "character"
    | "expected_value"
    | "expected_sign"
    | "unclosed"
    | "unknown";
  at: number;
  found: string;
}

export const mostCharacters = 300;
const mostNesting = 20;

interface Token {
  kind: "number" | "figure" | "sign" | "open" | "close";
  text: string;
  at: number;
}

const tokenPattern = /\s*(?:(\d+(?:[.,]\d+)?)|([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)|([+\-−–*×·/÷:])|(\()|(\)))/y;
const kinds = ["number", "figure", "sign", "open", "close"] as const;
const signs: Readonly<Record<string, Sign>> = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/" };

/** Reads a formula whose figures are all among `known`. */
export function parseFormula(text: string, known: (id: string) => boolean): Formula | FormulaProblem {
  if (text.length > mostCharacters) return { problem: "too_long", at: mostCharacters + 1, found: "" };
  const tokens = tokensOf(text);
  if (!Array.isArray(tokens)) return tokens;
  if (tokens.length === 0) return { problem: "empty", at: 1, found: "" };
  const reader = new Reader(tokens, text.length + 1, known);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}

export function isProblem(read: Formula | FormulaProblem): read is FormulaProblem {
  return "problem" in read;
}

/** The figures that a formula names, each once. */
export function figuresIn(formula: Formula): string[] {
  switch (formula.kind) {
    case "number":
      return [];
    case "figure":
      return [formula.id];
    case "negative":
      return figuresIn(formula.of);
    case "operation":
      return [...new Set([...figuresIn(formula.left), ...figuresIn(formula.right)])];
  }
}

/** The formula's value; null where a figure has no data, and where something would be divided by nothing. */
export function evaluate(formula: Formula, value: (id: string) => number | null): number | null {
  switch (formula.kind) {
    case "number":
      return formula.value;
    case "figure":
      return value(formula.id);
    case "negative": {
      const of = evaluate(formula.of, value);
      return of === null ? null : -of;
    }
    case "operation": {
      const left = evaluate(formula.left, value);
      const right = evaluate(formula.right, value);
      return left === null || right === null ? null : calculate(formula.sign, left, right);
    }
  }
}

function calculate(sign: Sign, left: number, right: number): number | null {
  if (sign === "+") return left + right;
  if (sign === "-") return left - right;
  if (sign === "*") return left * right;
  return right === 0 ? null : left / right;
}

function tokensOf(text: string): Token[] | FormulaProblem {
  const tokens: Token[] = [];
  let from = 0;
  while (text.slice(from).trim() !== "") {
    tokenPattern.lastIndex = from;
    const match = tokenPattern.exec(text);
    if (!match) {
      const at = from + (text.slice(from).length - text.slice(from).trimStart().length);
      return { problem: "character", at: at + 1, found: text.charAt(at) };
    }
    const index = match.slice(1).findIndex((part) => part !== undefined);
    const part = match[index + 1] ?? "";
    tokens.push({ kind: kinds[index] ?? "sign", text: part, at: tokenPattern.lastIndex - part.length + 1 });
    from = tokenPattern.lastIndex;
  }
  return tokens;
}

class Refused extends Error {
  constructor(readonly problem: FormulaProblem) {
    super(problem.problem);
  }
}

/** sum := product (± product)*, product := value (×÷ value)*, value := number | figure | −value | (sum). */
class Reader {
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
    private readonly known: (id: string) => boolean,
  ) {}

  whole(): Formula {
    const formula = this.sum();
    const rest = this.tokens[this.next];
    if (rest) this.refuse("expected_sign", rest);
    return formula;
  }

  private sum(): Formula {
    let left = this.product();
    for (let sign = this.sign("+-"); sign; sign = this.sign("+-")) {
      left = { kind: "operation", sign, left, right: this.product() };
    }
    return left;
  }

  private product(): Formula {
    let left = this.value();
    for (let sign = this.sign("*/"); sign; sign = this.sign("*/")) {
      left = { kind: "operation", sign, left, right: this.value() };
    }
    return left;
  }

  private value(): Formula {
    this.depth += 1;
    const token = this.tokens[this.next];
    if (this.depth > mostNesting) this.refuse("too_deep", token);
    this.next += 1;
    const formula = this.valueOf(token);
    this.depth -= 1;
    return formula;
  }

  private valueOf(token: Token | undefined): Formula {
    if (token?.kind === "number") return { kind: "number", value: Number(token.text.replace(",", ".")) };
    if (token?.kind === "figure") {
      if (!this.known(token.text)) this.refuse("unknown", token);
      return { kind: "figure", id: token.text };
    }
    if (token?.kind === "sign" && signOf(token) === "-") return { kind: "negative", of: this.value() };
    if (token?.kind !== "open") this.refuse("expected_value", token);
    const formula = this.sum();
    const close = this.tokens[this.next];
    if (close?.kind !== "close") this.refuse("unclosed", close);
    this.next += 1;
    return formula;
  }

  private sign(among: string): Sign | null {
    const token = this.tokens[this.next];
    const sign = token?.kind === "sign" ? signOf(token) : null;
    if (sign === null || !among.includes(sign)) return null;
    this.next += 1;
    return sign;
  }

  private refuse(problem: FormulaProblem["problem"], token: Token | undefined): never {
    throw new Refused({ problem, at: token?.at ?? this.end, found: token?.text ?? "" });
  }
}

function signOf({ text }: Token): Sign {
  return signs[text] ?? (text as Sign);
}
