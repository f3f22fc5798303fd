"use client";

import { useEffect } from "react";

/** Keeps which tab of a group a reader chose, and chooses it again in the next article. Draws nothing. */
export function TabMemory({ group, name }: { group: string; name: string }) {
  useEffect(() => {
    const place = `tabs:${group}`;
    const radios = [...document.getElementsByName(name)].filter((node) => node instanceof HTMLInputElement);
    const recall = () => {
      try {
        const chosen = localStorage.getItem(place);
        for (const radio of radios) if (radio.value === chosen) radio.checked = true;
      } catch {
        return;
      }
    };
    const keep = (event: Event) => {
      try {
        if (event.target instanceof HTMLInputElement) localStorage.setItem(place, event.target.value);
      } catch {
        return;
      }
    };
    recall();
    for (const radio of radios) radio.addEventListener("change", keep);
    return () => {
      for (const radio of radios) radio.removeEventListener("change", keep);
    };
  }, [group, name]);
  return null;
}
