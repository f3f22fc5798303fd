import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inJobScope, inScope } from "@/lib/access/scope";
import type { PersonViewer } from "@/lib/access/viewer";
import { storeCases } from "@/lib/cases/commands";
import { fileOf } from "@/lib/reports/definitions/file-queries";
import type { SectionId } from "@/lib/reports/definitions/kinds";
import { readReport } from "@/lib/reports/definitions/model-queries";
import { keepLogo, removeLogo } from "@/lib/reports/logo/commands";
import { getLogo } from "@/lib/reports/logo/queries";
import {
  arrangeDefinition,
  beginDefinition,
  endDefinition,
  renameDefinition,
  writePart,
} from "@/lib/reports/own/commands";
import { getDefinition, listDefinitions } from "@/lib/reports/own/queries";
import { addSubscription } from "@/lib/reports/subscriptions/commands";
import { deliverReport } from "@/lib/reports/subscriptions/deliver-commands";
import { listSubscriptions } from "@/lib/reports/subscriptions/queries";
import { drawLogo } from "@/prisma/seed/logo-picture";
import { addCustomer, type TestCustomer } from "@/tests/fixtures/customer";
import { freshDatabase } from "@/tests/fixtures/database";
import { stockholm } from "@/tests/fixtures/local-time";
import { readPdf } from "@/tests/fixtures/pdf-text";
import { reportedCases } from "@/tests/fixtures/reported-cases";
import { addStaff, staff } from "@/tests/fixtures/staff";

const database = freshDatabase();
const now = new Date(stockholm("2026-11-02 12:00"));
const due = stockholm("2026-11-03 07:30");
const { bytes } = drawLogo("ekliden");

let org: TestCustomer & { name: string };
let other: TestCustomer;
let manager: PersonViewer;
let incidents: PersonViewer;
let owner: PersonViewer;
let officer: PersonViewer;
let stranger: PersonViewer;
let admin: Client;
let id: string;

beforeAll(async () => {
  org = { ...(await addCustomer(database.job)), name: "Norrby" };
  other = await addCustomer(database.job, { slug: "annat", key: "ANNA" });
  manager = staff([org], ["delivery_manager"], { name: "Leila" });
  incidents = staff([org], ["incident_manager"], { name: "Petra" });
  owner = staff([org], ["it_service_owner"], { name: "Håkan", isSupplier: false });
  officer = staff([org], ["customer_environmental_officer"], { name: "Olle", isSupplier: false });
  stranger = staff([other], ["delivery_manager"], { name: "Annan" });
  await addStaff(database.admin, [manager, incidents, owner, officer, stranger]);
  await inJobScope((scope) => storeCases(scope, org.id, reportedCases, now.getTime()));
  admin = new Client({ connectionString: database.admin });
  await admin.connect();
});
afterAll(() => admin.end());

const seenBy = (viewer: PersonViewer) =>
  inScope(viewer, async (scope) => (await getDefinition(scope, org.id, id))?.parts.map(({ section }) => section));
const arrange = (viewer: PersonViewer, section: SectionId, change: "add" | "up" | "down" | "remove") =>
  inScope(viewer, (scope) => arrangeDefinition(scope, org.id, { id, section, change }, now));
const write = (viewer: PersonViewer, section: SectionId, body: string, { tables = true, before = "" } = {}) => {
  const part = { section, body, words: false, figures: true, tables };
  return inScope(viewer, (scope) => writePart(scope, org.id, { id, part, before }, now));
};
const read = (viewer: PersonViewer) =>
  inScope(viewer, async (scope) => {
    const definition = await getDefinition(scope, org.id, id);
    const wish = { kind: "own", month: "2026-10", lang: "sv", sections: [], definition } as const;
    return readReport(scope, org, wish, viewer.name, now.getTime());
  });

describe("a report of the customer's own", () => {
  it("is begun with the sections that its writer may see, under a name of its own, by who makes reports", async () => {
    const begin = (viewer: PersonViewer, name: string) =>
      inScope(viewer, (scope) =>
        beginDefinition(scope, org.id, { name, sections: ["levels", "cases", "billing"] }, now),
      );
    const begun = await begin(manager, "Brevet");
    if (typeof begun === "string") throw new Error(begun);
    id = begun.id;
    expect(await begin(incidents, "BREVET")).toBe("taken");
    await expect(begin(owner, "Eget")).rejects.toThrow();
    await expect(begin(stranger, "Eget")).rejects.toThrow();
    const rename = (name: string) => inScope(manager, (scope) => renameDefinition(scope, org.id, { id, name }, now));
    expect([await rename("Månadsbrevet"), await rename("månadsbrevet")]).toEqual(["saved", "saved"]);
    expect(await seenBy(manager)).toEqual(["levels", "cases", "billing"]);
  });

  it("is put in order by each for what they see, and what is hidden from them stays", async () => {
    expect(await seenBy(incidents)).toEqual(["levels", "cases"]);
    expect(await arrange(incidents, "cases", "up")).toBe(true);
    expect(await arrange(incidents, "satisfaction", "add")).toBe(true);
    expect(await arrange(manager, "satisfaction", "up")).toBe(true);
    expect(await arrange(manager, "levels", "remove")).toBe(true);
    expect(await arrange(manager, "levels", "add")).toBe(true);
    const all = await seenBy(manager);
    expect(new Set(all)).toEqual(new Set(["cases", "billing", "satisfaction", "levels"]));
    expect(all?.indexOf("cases")).toBe(0);
    expect(all?.at(-1)).toBe("levels");
    await expect(arrange(incidents, "billing", "remove")).rejects.toThrow();
    expect(await seenBy(officer)).toEqual(["satisfaction"]);
  });

  it("tells each reader their sections with what is written of these, and its numbers as everywhere", async () => {
    expect(await write(manager, "billing", "Om pengar sägs detta.")).toBe("written");
    expect(await write(manager, "billing", "Utan att ha sett den texten.")).toBe("changed");
    await write(manager, "cases", "Först en text.", { tables: false });
    const both = "Först en text.\n\nOch en till.";
    expect(await write(manager, "cases", both, { tables: false, before: "Först en text." })).toBe("written");
    const ownerReads = await read(owner);
    expect(ownerReads?.title).toBe("månadsbrevet");
    expect(ownerReads?.sections.map((section) => section.id)).not.toContain("billing");
    expect(JSON.stringify(ownerReads)).not.toContain("Om pengar");
    const cases = ownerReads?.sections.find((section) => section.id === "cases");
    expect(cases?.blocks.map(({ kind }) => kind)).toEqual(["text", "figures"]);
    expect(cases?.blocks[0]).toEqual({ kind: "text", paragraphs: ["Först en text.", "Och en till."] });
    expect(JSON.stringify(await read(manager))).toContain("Om pengar");
    const file = ownerReads && (await fileOf(ownerReads, { slug: org.slug, month: "2026-10", format: "pdf" }));
    expect(file?.name).toBe("norrby-manadsbrevet-2026-10.pdf");
    expect(readPdf(file?.body ?? new Uint8Array()).pages.join("\n")).toContain("Och en till.");
    expect(await inScope(stranger, (scope) => listDefinitions(scope, other.id))).toEqual([]);
    await expect(inScope(stranger, (scope) => listDefinitions(scope, org.id))).rejects.toThrow();
  });

  it("hides its parts in the database too, with the other lock away", async () => {
    const rows = await inScope(
      owner,
      (scope) => scope.db.$queryRaw<{ section: string }[]>`select section from report_part order by section`,
    );
    expect(rows.map(({ section }) => section)).toEqual(["cases", "levels", "satisfaction"]);
    const away = inScope(owner, (scope) => scope.db.reportPart.updateMany({ data: { body: "Nej" } }));
    expect((await away).count).toBe(0);
    const foreign = await inScope(stranger, (scope) => scope.db.reportDefinition.count());
    expect(foreign).toBe(0);
  });

  it("is subscribed to once however often the button is pressed, and ends its subscriptions with itself", async () => {
    const subscribe = () =>
      inScope(owner, async (scope) => {
        const definition = await getDefinition(scope, org.id, id);
        const schedule = { rhythm: "monthly", day: 3, minute: 450 } as const;
        const wish = { kind: "own", lang: "sv", sections: [], definition, ...schedule } as const;
        return addSubscription(scope, org, wish, now.getTime());
      });
    const answers = await Promise.all([subscribe(), subscribe(), subscribe()]);
    expect(answers.toSorted()).toEqual(["added", "same", "same"]);
    const list = () => inScope(owner, (scope) => listSubscriptions(scope, org.id, due));
    const [row] = await list();
    expect(row?.definition).toEqual({ id, name: "månadsbrevet" });
    const deliver = (dueAt: number) => deliverReport({ orgId: org.id, subscriptionId: row?.id ?? "", dueAt }, dueAt);
    await deliver(due);
    const mails = async () => (await admin.query("select subject, text from mail_message")).rows;
    const [mail] = await mails();
    expect(mail.subject).toBe("månadsbrevet oktober 2026 för norrby");
    expect(mail.text).toContain(`/o/norrby/reports/packs/${id}/2026-10`);
    expect(await inScope(manager, (scope) => endDefinition(scope, org.id, id, now))).toBe(true);
    await deliver(due + 86_400_000);
    expect(await mails()).toHaveLength(1);
    expect((await list())[0]).toMatchObject({ endedWhy: "gone" });
    expect(await read(manager)).toBeNull();
  });
});

describe("a customer's logo", () => {
  const keep = (viewer: PersonViewer, picture: Uint8Array, name = "logo.png") =>
    inScope(viewer, (scope) => keepLogo(scope, org.id, { name, bytes: picture }, now));

  it("is a whole PNG or JPEG of some size, and nothing else", async () => {
    const turned = Uint8Array.from(bytes);
    turned[60] = (turned[60] ?? 0) ^ 1;
    const refused: [Uint8Array, string, string][] = [
      [new Uint8Array(), "tom.png", "empty"],
      [new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>"), "logo.svg", "type"],
      [new TextEncoder().encode("GIF89a".padEnd(40)), "logo.png", "type"],
      [new TextEncoder().encode("%PDF-1.7 något annat"), "logo.png", "type"],
      [bytes.subarray(0, 200), "logo.png", "broken"],
      [turned, "logo.png", "broken"],
      [Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]), "logo.jpg", "broken"],
      [Uint8Array.from([...bytes, ...new Uint8Array(600 * 1024)]), "logo.png", "tooLarge"],
    ];
    for (const [picture, name, why] of refused) expect(await keep(manager, picture, name), name + why).toBe(why);
    expect(await inScope(owner, (scope) => getLogo(scope, org.id))).toBeNull();
  });

  it("is kept and removed by who keeps what stands about the customer, and seen by the customer's readers", async () => {
    await expect(keep(owner, bytes)).rejects.toThrow();
    await expect(keep(incidents, bytes)).rejects.toThrow();
    expect(await keep(manager, bytes)).toBeNull();
    const seen = await inScope(owner, (scope) => getLogo(scope, org.id));
    expect([seen?.width, seen && Buffer.from(seen.bytes).equals(Buffer.from(bytes))]).toEqual([192, true]);
    const foreign = await inScope(stranger, (scope) => scope.db.customerLogo.count());
    expect(foreign).toBe(0);
    const wish = { kind: "monthly", month: "2026-10", lang: "sv", sections: [] } as const;
    const model = await inScope(manager, (scope) => readReport(scope, org, wish, "Leila", now.getTime()));
    expect(model?.logo?.alt).toBe("Logotyp för Norrby");
    await expect(inScope(owner, (scope) => removeLogo(scope, org.id))).rejects.toThrow();
    const remove = () => inScope(manager, (scope) => removeLogo(scope, org.id));
    expect([await remove(), await remove()]).toEqual([true, false]);
  });
});
