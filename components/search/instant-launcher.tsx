"use client";

import type { AbstractIntlMessages } from "next-intl";
import { lazy, Suspense, useEffect, useState } from "react";
import type { Lang } from "@/lib/knowledge/source/schema";

// Fetched when the field is first entered, so that a page one only reads does not carry it.
const InstantBox = lazy(() => import("./instant-box"));

export interface InstantLauncherProps {
  /** The field of the form around it. */
  inputId: string;
  lang: Lang;
  /** The strings of the list, which load with it. */
  messages: AbstractIntlMessages;
  className?: string;
}

/** Gives a plain search form its hits while typing. Until it is there, and without it, the form is one like any other. */
export function InstantLauncher({ inputId, ...props }: InstantLauncherProps) {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  useEffect(() => {
    const field = document.getElementById(inputId);
    if (!(field instanceof HTMLInputElement)) return;
    const wake = () => setInput(field);
    // Whoever was quicker than the script has already begun.
    if (document.activeElement === field) wake();
    field.addEventListener("focus", wake, { once: true });
    return () => field.removeEventListener("focus", wake);
  }, [inputId]);
  if (!input) return null;
  return (
    <Suspense>
      <InstantBox input={input} {...props} />
    </Suspense>
  );
}
