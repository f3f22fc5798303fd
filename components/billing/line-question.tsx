import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { TextLink } from "@/components/ui/text-link";
import type { ListedLine } from "@/lib/billing/invoices/queries";
import { askPriceQuestionAction } from "@/lib/billing/questions/actions";
import { routes } from "@/lib/routes";

/** On a line: the questions there are about it, and the way to ask one. Stands within `Messages`. */
export function LineQuestion({ org, line, mayAsk }: { org: string; line: ListedLine; mayAsk: boolean }) {
  const t = useTranslations("billing.question");
  const isGoing = line.questions.some(({ state }) => state !== "settled");
  return (
    <div className="grid min-w-36 gap-1">
      {line.questions.map(({ number }) => (
        <TextLink key={number} href={routes.customer.priceQuestion(org, number)}>
          {t("open", { number })}
        </TextLink>
      ))}
      {mayAsk && !isGoing && (
        <details>
          <summary className="w-fit rounded-sm py-0.5 text-accent hover:underline">{t("ask")}</summary>
          <ActionForm
            className="mt-2 w-64"
            action={askPriceQuestionAction}
            submit={t("send")}
            hidden={{ org, invoice: line.invoice.id, line: line.id }}
            fields={[{ name: "body", label: t("body"), multiline: true, required: true }]}
          />
        </details>
      )}
    </div>
  );
}
