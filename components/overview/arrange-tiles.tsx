import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlainForm } from "@/components/access/plain-form";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import { ChangeButton } from "@/components/ui/change-button";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { LinkButton } from "@/components/ui/link-button";
import type { OverviewPage } from "@/lib/measures/overview/loaders";
import { arrangeTileAction, resetTilesAction } from "@/lib/measures/tiles/actions";
import type { LayoutChange } from "@/lib/measures/tiles/layout";
import { routes } from "@/lib/routes";

/** Which areas, in what order and how large: a table of buttons, so that it needs neither a mouse nor script. */
export function ArrangeTiles({ page }: { page: OverviewPage }) {
  const t = useTranslations("overview");
  const { org, tiles, available, isOwn } = page;
  const shown = tiles.map(({ id }) => id);
  const hidden = available.filter((id) => !shown.includes(id));
  return (
    <Card aria-labelledby="arrange">
      <CardHeader
        level={3}
        id="arrange"
        title={t("arrange.title")}
        note={t("arrange.lead")}
        actions={
          <>
            {isOwn && (
              <PlainForm action={resetTilesAction} hidden={{ org: org.slug }}>
                <Button type="submit" size="sm">
                  {t("arrange.reset")}
                </Button>
              </PlainForm>
            )}
            <LinkButton href={routes.customer.home(org.slug)} size="sm" variant="primary" scroll={false}>
              {t("arrange.done")}
            </LinkButton>
          </>
        }
      />
      <CardTable caption={t("arrange.title")}>
        <thead>
          <tr>
            <Th>{t("arrange.area")}</Th>
            <Th>{t("arrange.order")}</Th>
            <Th className="max-sm:hidden">{t("arrange.size")}</Th>
            <Th>{t("arrange.shown")}</Th>
          </tr>
        </thead>
        <tbody>
          {[...shown, ...hidden].map((id, index) => {
            const area = t(`area.${id}.title`);
            const isShown = index < shown.length;
            const isWide = tiles[index]?.size === "wide";
            const change = (name: LayoutChange, disabled = false) => (
              <ChangeButton change={name} label={t(`arrange.${name}`, { area })} disabled={disabled}>
                {name !== "up" && name !== "down" && t(`arrange.word.${name}`)}
              </ChangeButton>
            );
            const form = (children: ReactNode) => (
              <PlainForm action={arrangeTileAction} hidden={{ org: org.slug, tile: id }} className="flex gap-1">
                {children}
              </PlainForm>
            );
            return (
              <Tr key={id}>
                <Th scope="row">{area}</Th>
                <Td>
                  {isShown &&
                    form(
                      <>
                        {change("up", index === 0)}
                        {change("down", index === shown.length - 1)}
                      </>,
                    )}
                </Td>
                <Td className="max-sm:hidden">{isShown && form(change(isWide ? "normal" : "wide"))}</Td>
                <Td>{form(change(isShown ? "hide" : "show"))}</Td>
              </Tr>
            );
          })}
        </tbody>
      </CardTable>
    </Card>
  );
}
