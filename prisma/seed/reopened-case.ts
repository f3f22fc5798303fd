import "server-only";
import type { Scope } from "@/lib/access/scope";
import { storeCases } from "@/lib/cases/commands";
import { withFirstResponse } from "@/lib/cases/desk/happenings";
import type { DraftEvent } from "@/lib/cases/draft";
import type { CaseEvent } from "@/lib/sla/events";
import { stockholm, worldNow } from "./clock";
import type { Directory } from "./directory";
import { orgId } from "./organisations";

const requester = "Björn Tångring";
const agent = "Emma Lindkvist";
const title = "Kan inte boka konferensrummet på plan 2";

type Told = readonly [at: string, who: string, happened: (at: number) => CaseEvent, text?: string];

const message =
  (direction: "in" | "out") =>
  (at: number): CaseEvent => ({ kind: "message", at, direction, internal: false });
const plain =
  (kind: "resolved" | "closed" | "reopened") =>
  (at: number): CaseEvent => ({ kind, at });

const course: readonly Told[] = [
  ["2026-09-29T09:12", requester, (at) => ({ kind: "opened", at, priority: 3, service: "mail" })],
  ["2026-09-29T09:40", agent, message("out"), "Hej Björn! Rummets kalender hade tappat sin behörighet. /Emma"],
  ["2026-09-30T10:15", agent, message("out"), "Rummets kalender tar emot bokningar igen."],
  ["2026-09-30T10:15", agent, plain("resolved")],
  ["2026-10-01T13:05", requester, plain("closed")],
  [
    "2026-10-05T08:20",
    requester,
    message("in"),
    "Det gick en gång, men i dag svarar rummet att det är upptaget hela tiden.",
  ],
  ["2026-10-05T08:20", requester, plain("reopened")],
  ["2026-10-15T14:30", agent, message("out"), "En gammal serie låg kvar och höll rummet. Den är borttagen."],
  ["2026-10-15T14:30", agent, plain("resolved")],
  ["2026-10-19T09:00", requester, plain("closed")],
];

/** A case that was closed, reopened and closed again: the question about the first closing was superseded. */
export async function writeReopenedCase(scope: Scope, { people }: Directory): Promise<void> {
  const idOf = (name: string) => people.find((person) => person.name === name)?.id ?? "";
  const events = course.map(
    ([at, who, happened, text]): DraftEvent => ({
      ...{ event: happened(stockholm(at)), actorId: idOf(who), actorName: who },
      ...(text && { text }),
    }),
  );
  const draft = {
    ...{ source: "portal", channel: "portal", title, requesterId: idOf(requester), requesterName: requester },
    ...{ description: "Bokningen avvisas direkt.", kind: "incident", assignee: agent },
    events: withFirstResponse(events, false),
  };
  await storeCases(scope, orgId("ekliden"), [draft], worldNow);
}
