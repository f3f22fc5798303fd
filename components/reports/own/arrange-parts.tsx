import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlainForm } from "@/components/access/plain-form";
import { Card, CardHeader } from "@/components/ui/card";
import { ChangeButton } from "@/components/ui/change-button";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import type { SectionId } from "@/lib/reports/definitions/kinds";
import { arrangeOwnReportAction } from "@/lib/reports/own/actions";

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
            return (
              <Tr key={section}>
                <Th scope="row" className="font-normal">
                  {part}
                </Th>
                <Td>
                  {isTold &&
                    form(
                      <>
                        <ChangeButton change="up" label={t("up", { part })} disabled={index === 0} />
                        <ChangeButton change="down" label={t("down", { part })} disabled={index === told.length - 1} />
                      </>,
                    )}
                </Td>
                <Td>
                  {form(
                    <ChangeButton
                      change={isTold ? "remove" : "add"}
                      label={t(isTold ? "removeOne" : "addOne", { part })}
                    >
                      {t(isTold ? "remove" : "add")}
                    </ChangeButton>,
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
