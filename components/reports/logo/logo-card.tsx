import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { removeLogoAction } from "@/lib/reports/logo/actions";
import { LogoForm } from "./logo-form";
import { LogoPicture } from "./logo-picture";

interface LogoCardProps {
  org: { slug: string; name: string };
  logo: { width: number; height: number; version: string } | null;
}

/** For those who keep what stands about the customer: the logo of its reports, put there, changed and taken away. */
export function LogoCard({ org, logo }: LogoCardProps) {
  const t = useTranslations("packs.logo");
  return (
    <Card data-print="hide">
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody className="grid grid-cols-1 gap-4">
        {logo ? (
          <LogoPicture org={org.slug} logo={{ ...logo, alt: t("alt", { org: org.name }) }} />
        ) : (
          <p className="text-ink-muted text-sm">{t("none")}</p>
        )}
        <Messages of={["packs"]}>
          <LogoForm org={org.slug} submit={t(logo ? "replace" : "keep")} />
          {logo && (
            <ActionForm action={removeLogoAction} submit={t("remove")} variant="quiet" hidden={{ org: org.slug }} />
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}
