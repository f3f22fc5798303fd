"use client";

import { useRef } from "react";
import type { Series } from "./chart-data";
import { chartsDrawn } from "./draw-charts";

interface SavePictureProps {
  /** Of the file, without its ending. */
  name: string;
  title: string;
  label: string;
  series: readonly Series[];
}

/** Takes the drawing of its chart's frame along as a PNG: what is drawn, with the title above and the names of the series. */
export function SavePicture({ name, title, label, series }: SavePictureProps) {
  const button = useRef<HTMLButtonElement>(null);
  const save = async () => {
    await chartsDrawn();
    const drawing = button.current
      ?.closest("[data-frame]")
      ?.querySelector<SVGSVGElement>("[data-chart] svg.recharts-surface");
    if (!drawing) return;
    const { pictureOf } = await import("./picture-of");
    const address = URL.createObjectURL(await pictureOf(drawing, { title, series }));
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
