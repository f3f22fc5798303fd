import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/cases/state-badge";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import type { DeskAbility } from "@/lib/cases/desk/abilities";
import { mergeCaseAction, relateCaseAction } from "@/lib/cases/desk/case-actions";
import type { ProblemChoice, RelatedCase, Relations } from "@/lib/cases/desk/relation-queries";
import { caseReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";
import { DeskForm, type DeskFormProps } from "./desk-form";
import { Unfolding } from "./unfolding";

export interface RelationCardProps {
  org: { slug: string; key: string };
  number: number;
  relations: Relations;
  problems: readonly ProblemChoice[];
  target: DeskFormProps["target"];
  abilities: Readonly<Record<DeskAbility, boolean>>;
  viewerId: string;
}

/** How the case hangs together with others, and what joins it to them. */
export function RelationCard(props: RelationCardProps) {
  const { org, number, relations, problems, target, abilities, viewerId } = props;
  const t = useTranslations("caseDesk.relations");
  const { duplicateOf, duplicates, problem, caused } = relations;
  const groups: [string, readonly RelatedCase[]][] = [
    [t("duplicateOf"), duplicateOf ? [duplicateOf] : []],
    [t("problem"), problem ? [problem] : []],
    [t("duplicates"), duplicates],
    [t("caused"), caused],
  ];
  const present = groups.filter(([, cases]) => cases.length > 0);
  const choices = problems.filter((one) => one.number !== number);
  const reference = (one: { number: number }) => caseReference(org.key, one.number);
  if (present.length === 0 && !abilities.merge && !abilities.relate) return null;
  return (
    <Card>
      <CardHeader title={t("title")} />
      <CardBody className="grid gap-4 text-sm">
        {present.map(([title, cases]) => (
          <div key={title}>
            <h3 className="text-ink-subtle">{title}</h3>
            <ul className="mt-1 grid gap-1.5">
              {cases.map((one) => (
                <li key={one.number} className="min-w-0">
                  <TextLink href={routes.desk.case(org.slug, reference(one))} className="tabular-nums">
                    {reference(one)}
                  </TextLink>{" "}
                  <StateBadge state={one.state} /> <span className="wrap-anywhere">{one.title}</span>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {abilities.relate && (problem || choices.length > 0) && (
          <Unfolding title={t(problem ? "changeProblem" : "relate")}>
            <DeskForm
              // What is saved is what the list stands on, so that saving again does not part the two.
              key={problem?.number ?? 0}
              action={relateCaseAction}
              target={target}
              submit={t("relateSubmit")}
              fields={[
                {
                  name: "problem",
                  label: t("problem"),
                  defaultValue: problem ? reference(problem) : "",
                  options: [
                    { value: "", label: t("noProblem") },
                    ...choices.map((one) => ({ value: reference(one), label: `${reference(one)} ${one.title}` })),
                  ],
                },
              ]}
            />
          </Unfolding>
        )}
        {abilities.merge && (
          <Unfolding title={t("merge")}>
            <DeskForm
              action={mergeCaseAction}
              target={target}
              submit={t("mergeSubmit")}
              variant="danger"
              fields={[
                {
                  name: "into",
                  label: t("into"),
                  hint: t("intoHint", { example: `${org.key}-12` }),
                  autoComplete: "off",
                },
              ]}
              text={{
                label: t("mergeText"),
                hint: t("mergeHint"),
                keep: `desk:${viewerId}:${target.ref}:merge`,
                initial: t("mergeInitial"),
              }}
            />
          </Unfolding>
        )}
      </CardBody>
    </Card>
  );
}
