import type { useTranslations } from "next-intl";
import { formatPercent } from "@/lib/format";
import type { FileAddress } from "@/lib/knowledge/reading/pages";
import { type FigureValue, kpiQueryKey } from "@/lib/knowledge/source/kpi-query";
import type { Lang } from "@/lib/knowledge/source/schema";
import type { Figures } from "./kpi-figure";

const files: Readonly<Record<string, Omit<FileAddress, "href">>> = {
  "help-centre.png": { width: 1200, height: 750 },
  "ticking-steps.webm": { width: 960, height: 540 },
  "ticking-steps.png": { width: 960, height: 540 },
  "ticking-steps.sv.vtt": { width: null, height: null },
  "ticking-steps.en.vtt": { width: null, height: null },
  "checklist.pdf": { width: null, height: null, size: 24_494 },
};

/** The files of the gallery's examples, which ship with the portal. */
export function sampleFile(name: string): FileAddress | null {
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  return file ? { href: `/gallery/${name}`, ...file } : null;
}

/** Made-up values of a KPI, worded as real ones are. */
export function sampleFigures(lang: Lang, t: ReturnType<typeof useTranslations<"gallery.sample">>): Figures {
  const asked = { kpi: "sla.attainment.resolution", from: "2026-08", to: "2026-10" } as const;
  const months = [
    [t("months.first"), 0.968, 214],
    [t("months.second"), 0.981, 198],
    [t("months.third"), 0.974, 231],
  ] as const;
  const whole: FigureValue = {
    name: t("kpi"),
    value: formatPercent(0.974, lang),
    period: t("period"),
    note: t("note"),
    rows: [],
    href: null,
  };
  const rows = months.map(([label, share, count]) => ({
    label,
    value: formatPercent(share, lang),
    population: t("cases", { count }),
  }));
  return new Map([
    [kpiQueryKey({ ...asked, by: null }), whole],
    [kpiQueryKey({ ...asked, by: "month" }), { ...whole, rows }],
    [
      kpiQueryKey({ ...asked, from: "2025-11", by: "month", frozen: true }),
      { ...whole, rows: rows.map((row, index) => ({ ...row, number: months[index]?.[1] ?? null })) },
    ],
  ]);
}
