import { useLocale, useTranslations } from "next-intl";
import { ProviderButton } from "@/components/access/provider-button";
import { Card, CardBody, CardHeader } from "@/components/ui/card";
import type { DemoPerson } from "@/lib/access/demo-people";

export interface DemoPeopleProps {
  people: readonly DemoPerson[];
  to: string;
}

/** The people of the demonstration world, one click each. */
export function DemoPeople({ people, to }: DemoPeopleProps) {
  const t = useTranslations("access.signIn.demo");
  const locale = useLocale();
  return (
    <Card>
      <CardHeader title={t("title")} note={t("lead")} />
      <CardBody>
        <ul className="grid gap-2 sm:grid-cols-2">
          {people.map((person) => (
            <li key={person.email} className="grid">
              <ProviderButton
                provider="demo"
                email={person.email}
                to={to}
                className="h-auto min-w-0 justify-start whitespace-normal py-2.5 text-start"
              >
                <span className="grid min-w-0 gap-0.5 whitespace-normal">
                  <span className="font-semibold">{person.name}</span>
                  <span className="font-normal text-ink-subtle">{locale === "en" ? person.en : person.sv}</span>
                </span>
              </ProviderButton>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  );
}
