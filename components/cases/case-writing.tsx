"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";
import { CaseSuggestions } from "./case-suggestions";

/** A form in which a case is written, and beside it what may answer it. The form knows nothing of it. */
export function CaseWriting({ lang, children }: { lang: Lang; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [text, setText] = useState("");

  useEffect(() => {
    const element = frame.current;
    const read = () => setText(writtenIn(element?.querySelector("form")));
    // What the address or the browser has filled in counts too.
    read();
    element?.addEventListener("input", read);
    return () => element?.removeEventListener("input", read);
  }, []);

  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:gap-8">
      <div ref={frame} className="min-w-0">
        {children}
      </div>
      <CaseSuggestions text={text} lang={lang} />
    </div>
  );
}

function writtenIn(form: HTMLFormElement | null | undefined): string {
  if (!form) return "";
  const fields = new FormData(form);
  return `${fields.get("title") ?? ""} ${fields.get("description") ?? ""}`;
}
