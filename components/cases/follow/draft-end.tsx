"use client";

import { useEffect } from "react";
import { forgetDraft } from "./case-draft";

/** On the page of a case: the draft that became it has done its work. */
export function DraftEnd({ draft }: { draft: string }) {
  useEffect(() => forgetDraft(draft), [draft]);
  return null;
}
