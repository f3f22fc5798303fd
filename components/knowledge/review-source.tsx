import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/format";
import type { ReviewRemark } from "@/lib/knowledge/desk/desk-document-queries";
import { commentOnLineAction, resolveCommentAction } from "@/lib/knowledge/desk/review-actions";
import { routes } from "@/lib/routes";

export interface ReviewSourceProps {
  documentId: string;
  lang: "sv" | "en";
  number: number;
  source: string;
  comments: readonly ReviewRemark[];
  /** The line whose form is open; null for none. */
  openLine: number | null;
}

/** A text with its line numbers. A line leads to the form to comment on it; comments stand below their line. */
export function ReviewSource({ documentId, lang, number, source, comments, openLine }: ReviewSourceProps) {
  const t = useTranslations("knowledge.review");
  const hidden = { document: documentId, lang, number: String(number) };
  const lines = source.trimEnd().split("\n");
  return (
    <ol className="divide-y divide-line/60">
      {lines.map((text, i) => {
        const line = i + 1;
        const about = comments.filter((comment) => comment.line === line);
        return (
          <li key={line} id={`line-${line}`} className="scroll-mt-20">
            <div className="grid grid-cols-[3rem_1fr] items-start">
              <Link
                href={routes.desk.reviewVersion(documentId, lang, number, line)}
                scroll={false}
                aria-label={t("addLine", { line })}
                aria-current={line === openLine ? "true" : undefined}
                className="select-none pe-3 text-end font-mono text-ink-subtle text-xs leading-6 tabular-nums -outline-offset-2 hover:bg-accent-soft hover:text-accent aria-current:bg-accent-soft aria-current:text-accent"
              >
                {line}
              </Link>
              <span className="min-w-0 whitespace-pre-wrap break-words pe-3 font-mono text-[0.8125rem] leading-6">
                {text || " "}
              </span>
            </div>
            {line === openLine && (
              <div className="border-accent border-s-2 bg-surface-muted px-4 py-3">
                <ActionForm
                  action={commentOnLineAction}
                  submit={t("add")}
                  hidden={{ ...hidden, line: String(line) }}
                  fields={[{ name: "body", label: t("addLine", { line }), multiline: true, required: true }]}
                />
              </div>
            )}
            {about.length > 0 && <Remarks comments={about} hidden={hidden} className="ms-12 me-4 mb-3 pt-1" />}
          </li>
        );
      })}
    </ol>
  );
}

interface RemarksProps {
  comments: readonly ReviewRemark[];
  hidden: Record<string, string>;
  className?: string;
}

/** Comments on one place, each to be resolved. */
export function Remarks({ comments, hidden, className }: RemarksProps) {
  const t = useTranslations("knowledge.review");
  const lang = useLocale();
  return (
    <ul className={cn("grid gap-2", className)}>
      {comments.map(({ id, body, author, createdAt, resolvedAt, resolvedBy }) => (
        <li key={id} className="rounded-md border border-line bg-surface px-3 py-2 text-sm">
          <p className="flex flex-wrap items-center gap-x-2 text-ink-subtle text-xs">
            <span className="font-medium text-ink">{author}</span>
            {formatInstant(createdAt, lang, "Europe/Stockholm")}
            {resolvedAt && <Badge tone="good">{t("resolvedBy", { name: resolvedBy ?? "–" })}</Badge>}
          </p>
          <p className="mt-1 whitespace-pre-line break-words">{body}</p>
          {!resolvedAt && (
            <ActionForm
              action={resolveCommentAction}
              submit={t("resolve")}
              variant="quiet"
              hidden={{ ...hidden, comment: id }}
              className="mt-1 -ms-3"
            />
          )}
        </li>
      ))}
    </ul>
  );
}
