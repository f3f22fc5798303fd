"use client";

import { useEffect, useRef } from "react";
import { Toaster as Base, toast } from "sonner";

const classNames = {
  toast:
    "flex w-full items-center gap-3 rounded-lg border border-line bg-surface px-4 py-3 text-ink text-sm shadow-popup [&_svg]:size-4",
  success: "[&_[data-icon]]:text-good",
  title: "font-medium",
};

export interface ToastStackProps {
  label: string;
  messages: readonly string[];
}

export default function ToastStack({ label, messages }: ToastStackProps) {
  const shown = useRef(0);
  useEffect(() => {
    for (const text of messages.slice(shown.current)) toast.success(text);
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
