"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import type { ChartData } from "./chart-data";
import { drawCharts } from "./draw-charts";

export interface LazyChartProps {
  data: ChartData;
  /** Says what the picture shows; the same figures stand in the table beside it. */
  label: string;
  /** Gives the height, which never changes. */
  className: string;
}

/** Keeps the place of a chart, and fetches what draws it when it comes near the window and the page has calmed down. */
export function LazyChart({ data, label, className }: LazyChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const [Drawn, setDrawn] = useState<ComponentType<{ data: ChartData }> | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const draw = () => {
      leave();
      void import("./drawn-chart").then((module) => setDrawn(() => module.default));
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) draw();
      },
      { rootMargin: "400px" },
    );
    const leave = () => {
      observer.disconnect();
      window.removeEventListener(drawCharts, draw);
    };
    observer.observe(element);
    window.addEventListener(drawCharts, draw);
    return leave;
  }, []);

  return (
    <div ref={place} role="img" aria-label={label} data-chart={Drawn ? "drawn" : "waiting"} className={className}>
      {Drawn ? (
        <div aria-hidden className="h-full">
          <Drawn data={data} />
        </div>
      ) : (
        <div aria-hidden className="h-full rounded-md border border-line border-dashed" />
      )}
    </div>
  );
}
