"use client";

import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";

export interface CopyButtonProps {
  text: string;
  label: string;
  /** Said in the label's place once it is copied. */
  doneLabel: string;
}

/** Puts a text on the clipboard, and says so for a moment. */
export function CopyButton({ text, label, doneLabel }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
    setTimeout(() => setDone(false), 2500);
  };
  return (
    <Button type="button" variant="quiet" size="sm" onClick={copy}>
      {done ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{done ? doneLabel : label}</span>
    </Button>
  );
}
