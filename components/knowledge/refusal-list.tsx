import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/knowledge/source/refusal";

/** What stands in the way of publishing, each with its line and what to write instead. */
export function RefusalList({ title, refusals }: { title: string; refusals: readonly Refusal[] }) {
  const t = useTranslations("knowledge.document");
  const sentence = useTranslations("fence");
  return (
    <Notice kind="warn" title={title}>
      <ul className="mt-1 grid gap-1">
        {refusals.map((refusal) => (
          <li key={`${refusal.line}:${refusal.column}:${refusal.code}`}>
            <span className="me-2 font-medium text-ink tabular-nums">{t("place", { line: refusal.line })}</span>
            {sentence(refusal.code, refusal.values)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
