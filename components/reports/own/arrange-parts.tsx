import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlainForm } from "@/components/access/plain-form";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { SectionId } from "@/lib/reports/definitions/kinds";
import { arrangeOwnReportAction } from "@/lib/reports/own/actions";
import type { PartChange } from "@/lib/reports/own/definition";

interface ArrangePartsProps {
  org: string;
  definition: string;
  /** In their order. */
  told: readonly SectionId[];
  left: readonly SectionId[];
}

/** Which sections, and in what order: a table of buttons, so that it needs neither a mouse nor script. */
export function ArrangeParts({ org, definition, told, left }: ArrangePartsProps) {
  const t = useTranslations("packs.own");
  const packs = useTranslations("packs");
  return (
    <Card>
      <CardHeader title={t("parts")} />
      <CardTable caption={t("parts")}>
        <thead>
          <tr>
            <Th>{t("part")}</Th>
            <Th>{t("order")}</Th>
            <Th>{t("shown")}</Th>
          </tr>
        </thead>
        <tbody>
          {[...told, ...left].map((section, index) => {
            const part = packs(`section.${section}`);
            const isTold = index < told.length;
            const form = (children: ReactNode) => (
              <PlainForm action={arrangeOwnReportAction} hidden={{ org, definition, section }} className="flex gap-1">
                {children}
              </PlainForm>
            );
            const button = (change: PartChange, label: string, content: ReactNode, disabled = false) => (
              <Button
                type="submit"
                name="change"
                value={change}
                size="sm"
                iconOnly={change === "up" || change === "down"}
                disabled={disabled}
                aria-label={label}
              >
                {content}
              </Button>
            );
            return (
              <Tr key={section}>
                <Th scope="row" className="font-normal">
                  {part}
                </Th>
                <Td>
                  {isTold &&
                    form(
                      <>
                        {button("up", t("up", { part }), <ArrowUp aria-hidden />, index === 0)}
                        {button("down", t("down", { part }), <ArrowDown aria-hidden />, index === told.length - 1)}
                      </>,
                    )}
                </Td>
                <Td>
                  {form(
                    isTold
                      ? button("remove", t("removeOne", { part }), t("remove"))
                      : button("add", t("addOne", { part }), t("add")),
                  )}
                </Td>
              </Tr>
            );
          })}
        </tbody>
      </CardTable>
    </Card>
  );
}
