import type { LocalDraft } from "./local-draft";

export interface OpenedText {
  readonly source: string;
  readonly basedOn: number | null;
  /** When what was not saved was kept, as ISO 8601; null when the saved version was opened. */
  readonly keptAt: string | null;
}

interface Candidates {
  /** What the page opens when nobody has typed anything: the newest version, or a beginning. */
  readonly saved: { readonly source: string; readonly number: number | null };
  /** What the portal kept for this author. */
  readonly draft: { readonly source: string; readonly basedOn: number | null; readonly savedAt: string } | null;
  /** What this browser kept because the portal could not. */
  readonly local: LocalDraft | null;
}

/** The text to open: what was typed last and not saved, else the saved version. Nothing typed is passed over. */
export function textToOpen({ saved, draft, local }: Candidates): OpenedText {
  const kept = [
    ...(draft ? [{ source: draft.source, basedOn: draft.basedOn, keptAt: draft.savedAt }] : []),
    ...(local ? [{ source: local.source, basedOn: local.basedOn, keptAt: local.at }] : []),
  ].toSorted((a, b) => b.keptAt.localeCompare(a.keptAt))[0];
  if (!kept || kept.source === saved.source) return { source: saved.source, basedOn: saved.number, keptAt: null };
  return kept;
}
