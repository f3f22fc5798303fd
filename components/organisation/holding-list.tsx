import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { CardBody } from "@/components/ui/card";
import { endRoleAction } from "@/lib/organisation/actions";

export interface HoldingListProps {
  holdings: readonly { id: string; role: string; from: string; to: string | null }[];
  /** The person and the customer, as the action wants them. */
  hidden: Record<string, string>;
  /** A local date. */
  today: string;
}

/** A person's roles with a customer, past and present; the running ones can be ended. */
export function HoldingList({ holdings, hidden, today }: HoldingListProps) {
  const t = useTranslations("organisation.people");
  const roleName = useTranslations("access.roles");
  if (holdings.length === 0) return <CardBody className="text-ink-subtle text-sm">{t("noRoles")}</CardBody>;
  return (
    <CardBody>
      <ul className="divide-y divide-line">
        {holdings.map(({ id, role, from, to }) => (
          <li key={id} className="flex flex-wrap items-end justify-between gap-3 py-3">
            <div>
              <p className="font-medium text-sm">{roleName(role as never)}</p>
              <p className="text-ink-subtle text-sm tabular-nums">
                {from} – {to ?? t("openEnded")}
              </p>
            </div>
            {(to === null || to >= today) && (
              <ActionForm
                action={endRoleAction}
                submit={t("endRole")}
                hidden={{ ...hidden, assignment: id }}
                inline
                fields={[{ name: "to", label: t("to"), type: "date", defaultValue: to ?? today, required: true }]}
              />
            )}
          </li>
        ))}
      </ul>
    </CardBody>
  );
}
