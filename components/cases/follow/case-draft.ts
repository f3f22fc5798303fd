/** What is being written about a new case, kept in this browser until the portal has it. */
export interface CaseDraft {
  /** The name under which it is sent: the case that comes of it knows it. */
  key: string;
  /** Typed values by the names of their fields. */
  values: Record<string, string>;
  /** Epoch milliseconds. */
  at: number;
}

const prefix = "case-draft:";
const placeOf = (owner: string) => `${prefix}${owner}`;

/** Older than this it is forgotten: nobody comes back to it, and others may use the browser. */
const keptFor = 7 * 86_400_000;

/** Keeps a draft; where the browser keeps nothing, nothing is kept. `owner` is the person and the customer. */
export function keepDraft(owner: string, draft: CaseDraft): void {
  try {
    localStorage.setItem(placeOf(owner), JSON.stringify(draft));
  } catch {
    // A private window or a full disk: the form is as it would be without.
  }
}

export function readDraft(owner: string, now: number): CaseDraft | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(placeOf(owner)) ?? "null");
    if (!isDraft(read)) return null;
    if (now - read.at < keptFor) return read;
    localStorage.removeItem(placeOf(owner));
    return null;
  } catch {
    return null;
  }
}

/** Forgets the draft of this name, whoever's it is, and no other. */
export function forgetDraft(key: string): void {
  try {
    for (const place of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
      const read: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
      if (isDraft(read) && read.key === key) localStorage.removeItem(place);
    }
  } catch {
    // Where nothing can be read nothing was kept.
  }
}

function isDraft(value: unknown): value is CaseDraft {
  if (typeof value !== "object" || value === null) return false;
  const { key, values, at } = value as Record<string, unknown>;
  if (typeof key !== "string" || typeof at !== "number" || typeof values !== "object" || values === null) return false;
  return Object.values(values).every((text) => typeof text === "string");
}
