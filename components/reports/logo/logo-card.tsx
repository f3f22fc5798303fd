import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { FileForm } from "@/components/access/file-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { keepLogoAction, removeLogoAction } from "@/lib/reports/logo/actions";
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
          <FileForm
            action={keepLogoAction}
            name="logo"
            accept=".png,.jpg,.jpeg,image/png,image/jpeg"
            label={t("field")}
            hint={t("hint")}
            submit={t(logo ? "replace" : "keep")}
            hidden={{ org: org.slug }}
          />
          {logo && (
            <ActionForm action={removeLogoAction} submit={t("remove")} variant="quiet" hidden={{ org: org.slug }} />
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}
