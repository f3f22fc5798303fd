/** A text kept in this browser until the portal has it. */
export interface LocalDraft {
  readonly source: string;
  readonly basedOn: number | null;
  /** An instant as ISO 8601. */
  readonly at: string;
}

export interface DraftPlace {
  readonly authorId: string;
  readonly documentId: string;
  readonly lang: string;
}

const keyOf = ({ authorId, documentId, lang }: DraftPlace) => `draft:${authorId}:${documentId}:${lang}`;

/** False where the browser keeps nothing: private windows, a full disk. */
export function keepLocally(place: DraftPlace, draft: LocalDraft): boolean {
  try {
    localStorage.setItem(keyOf(place), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function readLocally(place: DraftPlace): LocalDraft | null {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(keyOf(place)) ?? "null");
    return isDraft(read) ? read : null;
  } catch {
    return null;
  }
}

/** Forgets the local text once the portal has it, unless something newer has been typed meanwhile. */
export function forgetLocally(place: DraftPlace, source?: string): void {
  try {
    if (source === undefined || readLocally(place)?.source === source) localStorage.removeItem(keyOf(place));
  } catch {
    // Where nothing can be read nothing was kept.
  }
}

function isDraft(value: unknown): value is LocalDraft {
  if (typeof value !== "object" || value === null) return false;
  const { source, at, basedOn } = value as Record<string, unknown>;
  return typeof source === "string" && typeof at === "string" && (basedOn === null || typeof basedOn === "number");
}
