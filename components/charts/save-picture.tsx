"use client";

import { useRef } from "react";
import type { ChartData, Series } from "./chart-data";
import { chartsDrawn } from "./draw-charts";
import { legendOf } from "./legend";

interface SavePictureProps {
  /** Of the file, without its ending. */
  name: string;
  title: string;
  /** What the chart is about; told where the title does not say it already. */
  subject: string;
  label: string;
  kind: ChartData["kind"];
  series: readonly Series[];
}

/** Takes the drawing of its chart's frame along as a PNG: what is drawn, with what stands above and below it. */
export function SavePicture({ name, title, subject, label, kind, series }: SavePictureProps) {
  const button = useRef<HTMLButtonElement>(null);
  const save = async () => {
    await chartsDrawn();
    const frame = button.current?.closest("[data-frame]");
    const drawing = frame?.querySelector<SVGSVGElement>("[data-chart] svg.recharts-surface");
    if (!frame || !drawing) return;
    const { left } = drawing.getBoundingClientRect();
    const marks = [...frame.querySelectorAll<HTMLElement>("[data-mark]")].map((mark) => {
      return { sign: mark.dataset.mark ?? "", left: mark.getBoundingClientRect().left - left };
    });
    const told = frame.querySelectorAll<HTMLElement>("[data-told] > :not(details), [data-told] > details > summary");
    const notes = [...told].map(noteOf);
    const { pictureOf } = await import("./picture-of");
    const address = URL.createObjectURL(
      await pictureOf(drawing, {
        title,
        subject: subject === title ? "" : subject,
        kind,
        series: legendOf(series),
        marks,
        notes,
      }),
    );
    const link = Object.assign(document.createElement("a"), { href: address, download: `${name}.png` });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button
      ref={button}
      type="button"
      onClick={() => void save()}
      className="rounded-sm text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current [@media(scripting:none)]:hidden"
    >
      {label}
    </button>
  );
}

/** A line below the drawing; of what happened by its sign, which in the page is ringed. */
function noteOf({ dataset: { sign }, lastElementChild, textContent }: HTMLElement): string {
  return sign ? `(${sign}) ${lastElementChild?.textContent?.trim()}` : (textContent?.trim() ?? "");
}
