"use client";

import { Check, Copy, Printer } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";

export interface ArticleToolsProps {
  print: string;
  /** Where the text is as Markdown; null where it is not for anyone to fetch. */
  markdown: string | null;
  copy: string;
  copied: string;
}

/** Print, and copy as Markdown. Without script, or where the clipboard is closed, the link leads to the text itself. */
export function ArticleTools({ print, markdown, copy, copied }: ArticleToolsProps) {
  const [isCopied, setCopied] = useState(false);
  async function onCopy(event: MouseEvent<HTMLAnchorElement>): Promise<void> {
    if (!navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { href } = event.currentTarget;
    event.preventDefault();
    try {
      const answer = await fetch(href);
      if (!answer.ok) throw new Error(String(answer.status));
      await navigator.clipboard.writeText(await answer.text());
      setCopied(true);
      setTimeout(() => setCopied(false), 3_000);
    } catch {
      location.assign(href);
    }
  }
  return (
    <>
      {markdown && (
        <a href={markdown} onClick={onCopy} className={buttonStyle("quiet", "sm")}>
          {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
          <span aria-live="polite">{isCopied ? copied : copy}</span>
        </a>
      )}
      <button type="button" onClick={() => window.print()} className={buttonStyle("quiet", "sm")}>
        <Printer aria-hidden />
        {print}
      </button>
    </>
  );
}
