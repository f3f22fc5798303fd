import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { removeScenarioAction, renameScenarioAction, shareScenarioAction } from "@/lib/billing/what-if/actions";

interface ScenarioSettingsProps {
  org: string;
  scenario: { id: string; name: string; note: string; sharedAt: Date | null };
}

/** What only the owner does: another name, sharing, removal. */
export function ScenarioSettings({ org, scenario: { id, name, note, sharedAt } }: ScenarioSettingsProps) {
  const t = useTranslations("scenarios");
  const hidden = { org, id };
  const share = sharedAt ? "unshare" : "share";
  return (
    <Card data-print="hide">
      <CardHeader title={t("page.settings")} />
      <CardBody className="grid max-w-2xl gap-6">
        <ActionForm
          key={`${name} ${note}`}
          action={renameScenarioAction}
          submit={t("page.rename")}
          hidden={hidden}
          fields={[
            { name: "name", label: t("save.name"), required: true, defaultValue: name },
            {
              ...{ name: "note", label: t("save.note"), multiline: true, defaultValue: note },
              optionalLabel: t("save.optional"),
            },
          ]}
        />
        <div className="grid gap-3 border-line border-t pt-4">
          <p className="text-ink-muted text-sm">{t(`page.${share}Lead`)}</p>
          <ActionForm
            key={share}
            action={shareScenarioAction}
            submit={t(`page.${share}Send`)}
            hidden={{ ...hidden, on: sharedAt ? "no" : "yes" }}
          />
        </div>
        <div className="border-line border-t pt-4">
          <Folded summary={t("page.remove")}>
            <div className="grid gap-3">
              <p className="text-ink-muted text-sm">{t("page.removeLead")}</p>
              <ActionForm
                action={removeScenarioAction}
                submit={t("page.removeSend")}
                variant="danger"
                hidden={hidden}
              />
            </div>
          </Folded>
        </div>
      </CardBody>
    </Card>
  );
}
