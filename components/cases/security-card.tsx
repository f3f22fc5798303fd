import { ShieldAlert } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/access/action-form";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import { Messages } from "@/components/ui/messages";
import { admitPersonAction, dismissPersonAction, markSecurityAction } from "@/lib/cases/security/actions";
import type { Candidate } from "@/lib/cases/security/admission-queries";
import type { CaseSecurity } from "@/lib/cases/security/beside-queries";
import { formatInstant } from "@/lib/format";

interface SecurityCardProps {
  org: { slug: string; timeZone: string };
  reference: string;
  /** With those whom an officer may add; null where there is nothing to tell. */
  security: (CaseSecurity & { candidates: readonly Candidate[] }) | null;
}

/** Who sees a security case, and for the officers whom they add; on other cases a way to make it one. */
export function SecurityCard({ org, reference, security }: SecurityCardProps) {
  const t = useTranslations("security");
  if (!security) return null;
  const { isSecurity, isOfficer, mayMark } = security;
  const hidden = { org: org.slug, ref: reference };
  return (
    <Card id="security">
      <CardHeader
        title={
          <span className="flex items-center gap-2">
            <ShieldAlert aria-hidden className="size-4 text-ink-subtle" />
            {t("title")}
          </span>
        }
      />
      <CardBody className="grid grid-cols-1 gap-4 text-sm">
        <Messages of={["security"]}>
          {isSecurity && <p className="text-ink-muted">{t(isOfficer ? "lead" : "leadReporter")}</p>}
          {isSecurity && isOfficer && <People org={org} hidden={hidden} security={security} />}
          {mayMark && (
            <details data-print="hide">
              <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent">
                {t(isSecurity ? "unmark" : "mark")}
              </summary>
              <p className="mt-1 mb-3 text-ink-subtle">
                {t(isSecurity ? "unmarkLead" : isOfficer ? "markLeadOfficer" : "markLead")}
              </p>
              <ActionForm
                action={markSecurityAction}
                submit={t(isSecurity ? "unmarkSubmit" : "markSubmit")}
                variant="danger"
                hidden={{ ...hidden, security: isSecurity ? "no" : "yes" }}
              />
            </details>
          )}
        </Messages>
      </CardBody>
    </Card>
  );
}

interface PeopleProps {
  org: SecurityCardProps["org"];
  hidden: Record<string, string>;
  security: NonNullable<SecurityCardProps["security"]>;
}

function People({ org, hidden, security: { admissions, candidates } }: PeopleProps) {
  const t = useTranslations("security");
  const lang = useLocale();
  return (
    <>
      <div>
        <h3 className="font-medium">{t("people")}</h3>
        {admissions.length === 0 && <p className="mt-1 text-ink-muted">{t("nobody")}</p>}
        <ul className="mt-1 grid gap-3 empty:hidden">
          {admissions.map(({ personId, name, at, by }) => (
            <li key={personId} className="grid gap-1">
              <span>{name}</span>
              <span className="text-ink-subtle">
                {t("addedBy", { when: formatInstant(at, lang, org.timeZone), by })}
              </span>
              <ActionForm
                action={dismissPersonAction}
                submit={t("remove", { name })}
                variant="quiet"
                hidden={{ ...hidden, person: personId }}
              />
            </li>
          ))}
        </ul>
      </div>
      {candidates.length > 0 && (
        <details data-print="hide">
          <summary className="w-fit cursor-pointer rounded-sm py-1 font-medium text-accent">{t("add")}</summary>
          <ActionForm
            className="mt-2"
            action={admitPersonAction}
            submit={t("addSubmit")}
            hidden={hidden}
            fields={[
              {
                name: "person",
                label: t("person"),
                options: candidates.map(({ id, name }) => ({ value: id, label: name })),
              },
            ]}
          />
        </details>
      )}
    </>
  );
}
