"use client";

import { Printer } from "lucide-react";
import { useEffect } from "react";
import { chartsDrawn } from "@/components/charts/draw-charts";
import { Button } from "@/components/ui/button";

/** Opens the browser's own way to paper, which also saves as PDF. The charts are drawn by then, and soon after the page is there. */
export function PrintButton({ label }: { label: string }) {
  useEffect(() => {
    // Who prints by the keyboard waits for nothing: the page is ready for it before.
    const soon = setTimeout(() => void chartsDrawn(), 1_500);
    return () => clearTimeout(soon);
  }, []);
  const print = async () => {
    await chartsDrawn();
    window.print();
  };
  return (
    <Button onClick={() => void print()}>
      <Printer aria-hidden className="size-4" />
      {label}
    </Button>
  );
}
