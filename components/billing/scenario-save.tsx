import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Folded } from "@/components/ui/folded";
import { Messages } from "@/components/ui/messages";
import { changeScenarioAction, saveScenarioAction } from "@/lib/billing/what-if/actions";

interface ScenarioSaveProps {
  org: string;
  from: string;
  /** The changes as the form carries them. */
  changes: string;
  /** The scenario that the worksheet began from. */
  scenario: { id: string; name: string; isOwn: boolean } | null;
}

/** Keeps what was counted: under a new name, or in the scenario it began from when that is one's own. */
export function ScenarioSave({ org, from, changes, scenario }: ScenarioSaveProps) {
  const t = useTranslations("scenarios.save");
  const hidden = { org, from, changes };
  const asNew = (
    <ActionForm
      action={saveScenarioAction}
      submit={t("send")}
      hidden={hidden}
      fields={[
        { name: "name", label: t("name"), required: true },
        { name: "note", label: t("note"), multiline: true, optionalLabel: t("optional") },
      ]}
    />
  );
  return (
    <Messages of={["scenarios"]}>
      <Card data-print="hide">
        <CardHeader
          title={scenario?.isOwn ? t("into", { name: scenario.name }) : t("title")}
          note={scenario ? t("from", { name: scenario.name }) : t("lead")}
        />
        <CardBody className="grid max-w-2xl gap-4">
          {scenario?.isOwn ? (
            <>
              <ActionForm
                action={changeScenarioAction}
                submit={t("intoSend")}
                variant="primary"
                hidden={{ ...hidden, id: scenario.id }}
              />
              <Folded summary={t("asNew")}>{asNew}</Folded>
            </>
          ) : (
            asNew
          )}
        </CardBody>
      </Card>
    </Messages>
  );
}
