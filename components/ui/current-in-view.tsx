"use client";

import { useEffect, useRef } from "react";

/** In a row of links that scrolls sideways: brings the current one into sight, without moving the page. */
export function CurrentInView() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const row = place.current?.parentElement;
    const current = row?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!row || !current) return;
    const [inside, outside] = [current.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += inside.left + inside.width / 2 - (outside.left + outside.width / 2);
  }, []);
  return <span ref={place} hidden />;
}
