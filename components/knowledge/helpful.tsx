import { ThumbsDown, ThumbsUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { SolvedEvent } from "@/components/search/solved-event";
import { buttonStyle } from "@/components/ui/button-style";
import { cn } from "@/components/ui/class-names";
import { controlStyle } from "@/components/ui/control-style";
import { LinkButton } from "@/components/ui/link-button";
import { voteReasons } from "@/lib/knowledge/reading/feedback";
import { voteAction } from "@/lib/knowledge/reading/feedback-actions";
import type { ArticlePage } from "@/lib/knowledge/reading/pages";
import { routes } from "@/lib/routes";
import type { ContactCardProps } from "./contact-card";

export interface HelpfulProps {
  article: ArticlePage["article"];
  vote: ArticlePage["vote"];
  customers: ContactCardProps["customers"];
}

const send = voteAction as unknown as (form: FormData) => Promise<void>;

/** Whether the text helped, and the way on when it did not. Plain forms: they work before and without script. */
export function Helpful({ article, vote, customers }: HelpfulProps) {
  const t = useTranslations("help.helpful");
  const own = (
    <>
      <input type="hidden" name="document" value={article.id} />
      <input type="hidden" name="lang" value={article.lang} />
    </>
  );
  return (
    <section data-print="hide" aria-labelledby="helpful" className="mt-10 border-line border-t pt-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id="helpful" className="font-semibold">
          {t("question")}
        </h2>
        <form action={send} className="flex gap-2">
          {own}
          <Answer value="yes" pressed={vote?.helpful === true} label={t("yes")} />
          <Answer value="no" pressed={vote?.helpful === false} label={t("no")} />
        </form>
        <p role="status" className="text-ink-muted text-sm">
          {vote && (vote.helpful || vote.reason ? t("thanks") : t("sorry"))}
        </p>
      </div>
      <SolvedEvent documentId={article.id} lang={article.lang} />
      {vote?.helpful === false && (
        <form action={send} className="mt-4 grid gap-3 rounded-lg border border-line bg-surface p-5">
          {own}
          <input type="hidden" name="helpful" value="no" />
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-medium text-sm">{t("why")}</legend>
            {voteReasons.map((reason) => (
              <label key={reason} className="flex min-h-6 items-center gap-2.5 text-sm">
                <input type="radio" name="reason" value={reason} required defaultChecked={vote.reason === reason} />
                {t(`reason.${reason}`)}
              </label>
            ))}
          </fieldset>
          <label className="grid gap-1 text-sm">
            <span className="font-medium">
              {t("comment")} <span className="font-normal text-ink-subtle">{t("optional")}</span>
            </span>
            <textarea name="comment" rows={3} maxLength={1000} className={cn(controlStyle, "px-3 py-2")} />
          </label>
          <div className="flex flex-wrap items-center gap-2">
            <button type="submit" className={buttonStyle("secondary", "sm")}>
              {t("send")}
            </button>
            <WayOn articleId={article.id} customers={customers} />
          </div>
        </form>
      )}
    </section>
  );
}

function Answer({ value, pressed, label }: { value: "yes" | "no"; pressed: boolean; label: string }) {
  const Icon = value === "yes" ? ThumbsUp : ThumbsDown;
  return (
    <button
      type="submit"
      name="helpful"
      value={value}
      aria-pressed={pressed}
      className={cn(buttonStyle("secondary", "sm"), pressed && "border-accent bg-accent-soft text-accent")}
    >
      <Icon aria-hidden />
      {label}
    </button>
  );
}

/** Still stuck: the case is reported with the article carried along. */
function WayOn({ articleId, customers }: { articleId: string; customers: HelpfulProps["customers"] }) {
  const t = useTranslations("help.helpful");
  const [first] = customers ?? [];
  if (customers !== null && !first) return null;
  const href = first ? routes.customer.newCase(first.slug, { about: articleId }) : routes.signIn();
  return (
    <LinkButton href={href} variant="quiet" size="sm">
      {t("report")}
    </LinkButton>
  );
}
