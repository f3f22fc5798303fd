import { FileCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { FinalReport } from "@/lib/cases/follow/final-report";
import { formatInstant } from "@/lib/format";
import { WrittenText } from "../written-text";
import { CaseFileList, type CaseFileListProps } from "./file-list";

interface FinalReportCardProps extends Pick<CaseFileListProps, "files" | "href"> {
  report: FinalReport;
  timeZone: string;
  /** The portal's own, as messages write it. */
  origin: string;
}

/** What the ServiceDesk did, on top of a case that is resolved. */
export function FinalReportCard({ report, timeZone, origin, files, href }: FinalReportCardProps) {
  const t = useTranslations("follow.report");
  const lang = useLocale();
  const when = formatInstant(new Date(report.at), lang, timeZone);
  return (
    <section aria-labelledby="final-report" className="rounded-lg border border-good-solid/40 bg-good-soft px-5 py-4">
      <h2 id="final-report" className="flex items-center gap-2 font-semibold text-base">
        <FileCheck aria-hidden className="size-4 text-good" />
        {t("title")}
      </h2>
      <p className="mt-0.5 text-ink-muted text-sm">
        {report.by === null ? t("byNobody", { when }) : t("by", { name: report.by, when })}
      </p>
      <WrittenText text={report.text ?? t("none")} origin={origin} className="mt-3" />
      <CaseFileList files={files} href={href} className="mt-3" />
    </section>
  );
}
