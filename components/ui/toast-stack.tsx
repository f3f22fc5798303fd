"use client";

import { useEffect, useRef } from "react";
import { Toaster as Base, toast } from "sonner";
import type { ToastMessage } from "./toast";

const show = {
  done: (text: string) => toast.success(text),
  failed: (text: string) => toast.error(text, { duration: 10_000 }),
  plain: (text: string) => toast(text),
} as const satisfies Record<ToastMessage["kind"], (text: string) => unknown>;

const classNames = {
  toast:
    "flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink text-sm shadow-popup [&_svg]:size-4",
  success: "[&_[data-icon]]:text-good",
  error: "[&_[data-icon]]:text-bad",
  title: "font-medium",
};

export interface ToastStackProps {
  label: string;
  messages: readonly ToastMessage[];
}

export default function ToastStack({ label, messages }: ToastStackProps) {
  const shown = useRef(0);
  useEffect(() => {
    for (const { kind, text } of messages.slice(shown.current)) show[kind](text);
    shown.current = messages.length;
  }, [messages]);
  return (
    <Base
      position="bottom-right"
      duration={6000}
      containerAriaLabel={label}
      style={{ fontFamily: "inherit" }}
      toastOptions={{ unstyled: true, classNames }}
    />
  );
}
