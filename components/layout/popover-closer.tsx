"use client";

import { useEffect } from "react";

/** A link followed inside an open panel changes the page without loading it anew, so the panel has to be closed. */
export function PopoverCloser() {
  useEffect(() => {
    function onClick(event: MouseEvent): void {
      const target = event.target instanceof Element ? event.target : null;
      const panel = target?.closest("a, button[type='submit']")?.closest<HTMLElement>("[popover]");
      if (panel) setTimeout(() => panel.hidePopover());
    }
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, []);
  return null;
}
