"use client";

import { type RefObject, useEffect, useState } from "react";
import { forgetDraft, keepDraft, readDraft } from "./case-draft";

const notKept = new Set(["org", "about", "key", "trace"]);

/**
 * Keeps what is written in the form until it is sent, and brings back what was not. The name of the form is made anew each
 * time it is shown, so that a case sent before is never taken for this one.
 */
export function useCaseDraft(form: RefObject<HTMLFormElement | null>, owner: string, hasAnswer: boolean) {
  const [isRestored, setRestored] = useState(false);

  useEffect(() => {
    const element = form.current;
    if (!element) return;
    const keep = () => keepDraft(owner, { key: nameOf(element), values: valuesOf(element), at: Date.now() });
    const renew = () => rename(element);
    const renewShownAgain = ({ persisted }: PageTransitionEvent) => persisted && renew();
    renew();
    element.addEventListener("input", keep);
    window.addEventListener("pageshow", renewShownAgain);
    return () => {
      element.removeEventListener("input", keep);
      window.removeEventListener("pageshow", renewShownAgain);
    };
  }, [form, owner]);

  useEffect(() => {
    const element = form.current;
    const draft = hasAnswer ? null : readDraft(owner, Date.now());
    if (!element || !draft || Object.values(draft.values).every((text) => text === "")) return;
    fill(element, draft.values);
    keepDraft(owner, { ...draft, key: nameOf(element), values: valuesOf(element) });
    setRestored(true);
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, [form, owner, hasAnswer]);

  const startOver = () => {
    const element = form.current;
    if (!element) return;
    element.reset();
    forgetDraft(nameOf(element));
    setRestored(false);
    element.querySelector<HTMLElement>("input:not([type=hidden])")?.focus();
  };
  return { isRestored, startOver };
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const controls = (form: HTMLFormElement) =>
  [...form.elements].filter(
    (one): one is Control =>
      one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement,
  );

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const written = [...new FormData(form)].filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === "string" && !notKept.has(entry[0]) && !entry[0].startsWith("$"),
  );
  return Object.fromEntries(written);
}

/** What stands in a field already, because the address brought it, stays. */
function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const control of controls(form)) {
    const value = values[control.name];
    if (value === undefined || control.type === "file") continue;
    if (control instanceof HTMLInputElement && control.type === "radio") control.checked = control.value === value;
    else if (control.type !== "hidden" && control.value === "") control.value = value;
  }
}

const keyField = (form: HTMLFormElement) => form.elements.namedItem("key");

function nameOf(form: HTMLFormElement): string {
  const field = keyField(form);
  return field instanceof HTMLInputElement ? field.value : "";
}

function rename(form: HTMLFormElement): void {
  const field = keyField(form);
  // Only where the page came over a safe connection can the browser make a name; the portal's own serves as well.
  if (field instanceof HTMLInputElement && "randomUUID" in crypto) field.value = crypto.randomUUID();
}
