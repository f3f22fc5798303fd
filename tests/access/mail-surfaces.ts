import type { ActionRow, PageRow } from "./surfaces";
import { worksOnCases } from "./writers";

export const mailPages: readonly PageRow[] = [
  { route: "/desk/cases/new", path: "/desk/cases/new", may: worksOnCases, supplierOnly: true },
  { route: "/desk/mail", path: "/desk/mail", may: worksOnCases, supplierOnly: true },
  { route: "/desk/mail/[mail]", path: "/desk/mail/{mailIn}", may: worksOnCases, supplierOnly: true },
];

const nothing = "00000000-0000-4000-8000-000000000000";
const action = (name: string, page: string, fields: Record<string, string>): ActionRow => ({
  ...{ action: name, page, may: worksOnCases, state: true },
  fields,
});

/** A reporter and a mail that are not there, so that nothing is kept. */
export const mailActions: readonly ActionRow[] = [
  action("registerCaseAction", "/desk/cases/new", {
    ...{ org: "{org}", reporter: "ingen@finns-inte.example", channel: "phone", reportedAt: "" },
    ...{ category: "other", title: "Matris", description: "Matris", service: "" },
  }),
  action("openMailAction", "/desk/mail/{mailIn}", {
    ...{ mail: nothing, org: "{org}", reporter: "ingen@finns-inte.example", heading: "Matris" },
  }),
  action("attachMailAction", "/desk/mail/{mailIn}", { mail: nothing, ref: "finns-inte", as: "note" }),
  action("discardMailAction", "/desk/mail/{mailIn}", { mail: nothing, note: "Matris" }),
];
