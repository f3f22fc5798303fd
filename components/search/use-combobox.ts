"use client";

import { useEffect, useEffectEvent } from "react";

export interface Combobox {
  input: HTMLInputElement;
  listId: string;
  isOpen: boolean;
  /** How many options the list has. */
  size: number;
  /** Which of them the keys stand on; -1 is the field itself. */
  active: number;
  onType: (text: string) => void;
  onOpen: () => void;
  onClose: () => void;
  onMove: (to: number) => void;
  onSubmit: () => void;
}

export const optionId = (listId: string, at: number) => `${listId}-${at}`;

/** Makes a field that the server wrote the combobox of a list (WAI-ARIA: editable, with list autocomplete). */
export function useCombobox({ input, listId, isOpen, size, active, ...on }: Combobox): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const isListed = isOpen && size > 0;
    const act = (what: () => void) => {
      event.preventDefault();
      what();
    };
    if (event.key === "Escape" && isOpen) act(on.onClose);
    else if (event.key === "ArrowDown" && !isOpen) act(on.onOpen);
    else if (event.key === "ArrowDown" && isListed) act(() => on.onMove(active + 1 < size ? active + 1 : -1));
    else if (event.key === "ArrowUp" && isListed) act(() => on.onMove(active < 0 ? size - 1 : active - 1));
    else if (event.key === "Home" && isListed && active >= 0) act(() => on.onMove(0));
    else if (event.key === "End" && isListed && active >= 0) act(() => on.onMove(size - 1));
    else if (event.key === "Enter" && isListed && active >= 0) {
      act(() => document.getElementById(optionId(listId, active))?.click());
    }
  });
  const onType = useEffectEvent(() => on.onType(input.value));
  const onOpen = useEffectEvent(() => on.onOpen());
  const onSubmit = useEffectEvent(() => on.onSubmit());
  const onLeave = useEffectEvent((event: FocusEvent) => {
    const inside = event.relatedTarget instanceof Node && input.form?.contains(event.relatedTarget);
    if (!inside) on.onClose();
  });

  useEffect(() => {
    const { form } = input;
    const stop = new AbortController();
    const { signal } = stop;
    input.addEventListener("keydown", (event) => onKey(event), { signal });
    input.addEventListener("input", () => onType(), { signal });
    for (const kind of ["focus", "click"] as const) input.addEventListener(kind, () => onOpen(), { signal });
    form?.addEventListener("submit", () => onSubmit(), { signal });
    form?.addEventListener("focusout", (event) => onLeave(event), { signal });
    // Letters that were typed while this was on its way.
    onOpen();
    return () => stop.abort();
  }, [input]);

  useEffect(() => {
    const isShown = isOpen && size > 0;
    input.setAttribute("aria-expanded", String(isShown));
    setOrRemove(input, "aria-controls", isShown ? listId : null);
    setOrRemove(input, "aria-activedescendant", isShown && active >= 0 ? optionId(listId, active) : null);
  }, [input, isOpen, size, active, listId]);
}

function setOrRemove(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
