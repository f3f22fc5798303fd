"use client";

import { useEffect, useState } from "react";
import { checkDocument } from "@/lib/knowledge/source/document";
import type { Refusal } from "@/lib/knowledge/source/refusal";
import type { DocumentFormat } from "@/lib/knowledge/source/schema";

const pause = 400;

/** What the fence says of the text, a moment after the last key. The same fence as on the server, in the browser. */
export function useChecked(source: string, format: DocumentFormat): readonly Refusal[] {
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const result = checkDocument(source, { format });
      setRefusals(result.ok ? [] : result.refusals);
    }, pause);
    return () => clearTimeout(timer);
  }, [source, format]);
  return refusals;
}
