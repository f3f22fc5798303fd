import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { writeOwnReportPartAction } from "@/lib/reports/own/actions";
import { type ReportPart, sectionTells } from "@/lib/reports/own/definition";

interface PartFormProps {
  org: string;
  definition: string;
  part: ReportPart;
}

/** What is said first in one section, and what of its own it shows. */
export function PartForm({ org, definition, part }: PartFormProps) {
  const t = useTranslations("packs.own");
  const packs = useTranslations("packs");
  const { section } = part;
  const tells = sectionTells[section];
  const boxes = tells.figures && tells.tables ? (["words", "figures", "tables"] as const) : (["words"] as const);
  return (
    <Card>
      <CardHeader title={packs(`section.${section}`)} />
      <CardBody>
        <ActionForm
          action={writeOwnReportPartAction}
          submit={t("save")}
          hidden={{ org, definition, section, before: part.body }}
          fields={[{ name: "body", label: t("body"), hint: t("bodyHint"), multiline: true, defaultValue: part.body }]}
        >
          <fieldset className="min-w-0">
            <legend className="mb-2 font-medium text-sm">{t("shows")}</legend>
            <div className="flex flex-wrap gap-x-6 gap-y-2">
              {boxes.map((box) => (
                <Checkbox
                  key={`${box} ${part[box]}`}
                  id={`${section}-${box}`}
                  name={box}
                  label={t(box)}
                  defaultChecked={part[box]}
                />
              ))}
            </div>
          </fieldset>
        </ActionForm>
      </CardBody>
    </Card>
  );
}
