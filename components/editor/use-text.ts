"use client";

import { useCallback, useMemo, useRef, useState } from "react";
import { frontMatterValues, writeFrontMatter } from "@/lib/knowledge/source/write-front-matter";
import { partsOf } from "@/lib/knowledge/writing/draft";

/** The text that is being written: its front matter for the form, its body for the editor, both together as the source. */
export function useText(opened: string, onTyped: (source: string) => void) {
  const [text, setText] = useState(() => ({ ...partsOf(opened), generation: 0 }));
  const latest = useRef(text);

  const put = useCallback(
    (next: { head?: string; body?: string; generation?: number }) => {
      const merged = { ...latest.current, ...next };
      latest.current = merged;
      setText(merged);
      onTyped(merged.head + merged.body);
    },
    [onTyped],
  );

  const setBody = useCallback((body: string) => put({ body }), [put]);
  const setHead = useCallback((head: string) => put({ head }), [put]);
  const setValue = useCallback(
    (key: string, value: unknown) => {
      // Written apart from the body: a form's stroke must not depend on how long the text is.
      const { head } = partsOf(`${writeFrontMatter(latest.current.head || "---\n---\n", { [key]: value })}`);
      put({ head });
    },
    [put],
  );
  /** Another text altogether: the editor is made anew around it. */
  const replace = useCallback(
    (source: string) => put({ ...partsOf(source), generation: latest.current.generation + 1 }),
    [put],
  );

  const { head, body, generation } = text;
  return {
    source: head + body,
    head,
    body,
    generation,
    /** Lines of the source above the body. */
    headLines: linesOf(head),
    linesAbove: useCallback(() => linesOf(latest.current.head), []),
    values: useMemo(() => frontMatterValues(head), [head]),
    latest: useCallback(() => latest.current.head + latest.current.body, []),
    setBody,
    setHead,
    setValue,
    replace,
  };
}

const linesOf = (head: string) => head.split("\n").length - 1;
