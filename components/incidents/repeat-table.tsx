import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { CardTable, Td, Th, Tr } from "@/components/ui/data-table";
import { Messages } from "@/components/ui/messages";
import { TextLink } from "@/components/ui/text-link";
import type { Repeat } from "@/lib/cases/incidents/repeat-queries";
import { recordRepeatAction } from "@/lib/cases/problems/actions";
import { caseReference } from "@/lib/cases/reference";
import { routes } from "@/lib/routes";

interface RepeatTableProps {
  org: { slug: string; key: string };
  repeats: readonly Repeat[];
  services: Readonly<Record<string, string>>;
  /** Whether the viewer may make a problem of a group. */
  mayRecord: boolean;
}

/** What may have a cause in common: the beginning of a problem record. */
export function RepeatTable({ org, repeats, services, mayRecord }: RepeatTableProps) {
  const t = useTranslations("incidents.repeats");
  const problems = useTranslations("problems");
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead")} id="repeats" />
      {repeats.length === 0 ? (
        <CardBody className="text-ink-muted text-sm">{t("none")}</CardBody>
      ) : (
        <CardTable caption={t("caption")}>
          <thead>
            <tr>
              <Th>{t("service")}</Th>
              <Th>{t("category")}</Th>
              <Th numeric>{t("count")}</Th>
              <Th numeric className="max-sm:hidden">
                {t("urgent")}
              </Th>
              <Th className="max-md:hidden">{t("latest")}</Th>
              {mayRecord && <Th>{problems("column.problem")}</Th>}
            </tr>
          </thead>
          <tbody>
            {repeats.map(({ service, category, count, urgent, latest }) => (
              <Tr key={`${service} ${category}`}>
                <Th scope="row">
                  <TextLink href={routes.customer.cases(org.slug, { service, state: "any" })}>
                    {services[service] ?? service}
                  </TextLink>
                </Th>
                <Td>{category}</Td>
                <Td numeric>{count}</Td>
                <Td numeric className="max-sm:hidden">
                  {urgent}
                </Td>
                <Td className="max-md:hidden">
                  <span className="flex flex-wrap gap-x-3 gap-y-1 tabular-nums">
                    {latest.map((number) => {
                      const reference = caseReference(org.key, number);
                      return (
                        <TextLink key={number} href={routes.customer.case(org.slug, reference)} className="py-0.5">
                          {reference}
                        </TextLink>
                      );
                    })}
                  </span>
                </Td>
                {mayRecord && (
                  <Td>
                    <Messages of={["problems"]}>
                      <ActionForm
                        action={recordRepeatAction}
                        submit={problems("repeat.submit")}
                        hidden={{ org: org.slug, service, category }}
                      />
                    </Messages>
                  </Td>
                )}
              </Tr>
            ))}
          </tbody>
        </CardTable>
      )}
    </Card>
  );
}
