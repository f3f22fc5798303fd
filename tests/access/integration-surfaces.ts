import type { Role } from "@/lib/access/roles";
import type { ActionRow, PageRow } from "./surfaces";

const managesIntegrations: readonly Role[] = ["bam", "delivery_manager", "incident_manager"];
const nothing = "00000000-0000-4000-8000-000000000000";

export const integrationPages: readonly PageRow[] = [
  { route: "/desk/integrations", path: "/desk/integrations?org={org}", may: managesIntegrations, supplierOnly: true },
  { route: "/desk/integrations/[org]/[webhook]", path: "/desk/integrations/{org}/{webhook}", may: managesIntegrations },
  { route: "/api/v1/openapi.json", path: "/api/v1/openapi.json", may: "anyone" },
];

/** Opened by keys and signatures, never by a person's session: `tests/intake` asks them. */
export const machineDoors: readonly string[] = [
  "/api/v1/cases",
  "/api/v1/cases/[ref]",
  "/api/v1/cases/[ref]/events",
  "/api/v1/kpi/[id]",
  "/api/v1/hooks/[name]",
  "/api/v1/mail",
  "/api/v1/invoices",
  "/api/v1/invoices/[number]/files",
  "/api/v1/invoices/[number]/files/[file]",
];

const action = (name: string, page: string, fields: Record<string, string>): ActionRow => ({
  ...{ action: name, page, may: managesIntegrations, state: true },
  fields: { org: "{org}", ...fields },
});

export const integrationActions: readonly ActionRow[] = [
  action("makeKeyAction", "/desk/integrations", { name: "Matris", rights: "read" }),
  action("revokeKeyAction", "/desk/integrations", { key: nothing }),
  action("addWebhookAction", "/desk/integrations", { name: "Matris", url: "http://matris.example" }),
  action("rotateSecretAction", "/desk/integrations/{org}/{webhook}", { webhook: nothing }),
  action("endWebhookAction", "/desk/integrations/{org}/{webhook}", { webhook: nothing }),
  action("sendAgainAction", "/desk/integrations/{org}/{webhook}", { webhook: nothing, delivery: nothing }),
];
