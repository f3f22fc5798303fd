import "server-only";
import type { Scope } from "@/lib/access/scope";
import type { Agreement } from "@/lib/sla/agreement";
import type { CaseOutcome } from "@/lib/sla/outcome";
import { localDateAt } from "@/lib/time/local-date";
import type { CaseFacts } from "../case-queries";
import { promisedContact } from "../desk/wait";
import type { StoredEvent } from "../histories";
import { type Answer, answersInWords } from "./categories";
import { type CaseFileMeta, listCaseFiles } from "./file-queries";
import { type FinalReport, finalReportOf } from "./final-report";
import { type Impact, impacts, type Urgency, urgencies } from "./priority";
import { type CustomerAct, customerActs, refusalOf, type Situation, situationOf } from "./transitions";

/** The customer's side of a case, as its page shows it to the viewer. */
export interface Following {
  situation: Situation;
  isReporter: boolean;
  /** Whether the viewer is on the customer's side of it. */
  mayAct: boolean;
  /** What the viewer may do now. */
  acts: Record<CustomerAct, boolean>;
  /** The last local date on which the case can be reopened, while it can be. */
  reopenUntil: string | null;
  /** The local date after which a resolved case closes by itself. */
  closesAfter: string | null;
  /** The local date by which the supplier gets in touch again about a case that waits for somebody else. */
  nextContact: string | null;
  /** Whether that has passed. */
  isContactLate: boolean;
  /** When the response is due, while none has been given; epoch milliseconds. */
  answerBy: number | null;
  /** Whether that has passed. */
  isAnswerLate: boolean;
  isWatching: boolean;
  report: FinalReport | null;
  files: CaseFileMeta[];
  answers: Answer[];
  impact: Impact | null;
  urgency: Urgency | null;
  /** What the browser knew the draft by that became this case, for who reported it. */
  draft: string | null;
}

interface Asked {
  org: { id: string };
  agreement: Agreement;
  found: CaseFacts;
  /** Those that the viewer may read. */
  events: readonly StoredEvent[];
  outcome: CaseOutcome;
  lang: "sv" | "en";
  now: number;
}

/** Ask `getCase` in the same scope first. */
export async function getFollowing(scope: Scope, asked: Asked): Promise<Following> {
  const { org, agreement, found, events, outcome, lang, now } = asked;
  const watching = await scope.db.$queryRaw<unknown[]>`/* prepared */
    select 1 as one from case_watcher where org_id = ${org.id}::uuid and case_id = ${found.id}::uuid
      and person_id = ${scope.viewerId}::uuid`;
  const files = await listCaseFiles(scope, org.id, found.id);

  const story = events.map(({ event }) => event);
  const situation = situationOf(story, agreement, now);
  const nextContact = promisedContact(story, situation.waitsFor);
  const mayAct = scope.orgs("cases.report").includes(org.id);
  const isPossible = (act: CustomerAct) => refusalOf(act, situation, now) === null;
  const isReporter = found.requesterId !== null && found.requesterId === scope.viewerId;
  const response = outcome.clocks.find(({ clock }) => clock === "response");
  const answerBy = response && response.stoppedAt === null ? response.dueAt : null;
  const { attributes, draftKey } = found;
  return {
    situation,
    isReporter,
    mayAct,
    acts: Object.fromEntries(customerActs.map((act) => [act, mayAct && isPossible(act)])) as Record<
      CustomerAct,
      boolean
    >,
    reopenUntil: isPossible("reopen") ? (situation.ending?.reopenDate ?? null) : null,
    closesAfter: situation.state === "resolved" ? (situation.ending?.closes?.date ?? null) : null,
    nextContact,
    isContactLate: nextContact !== null && nextContact < localDateAt(now, agreement.zone),
    answerBy,
    isAnswerLate: answerBy !== null && answerBy < now,
    isWatching: watching.length > 0,
    report: finalReportOf(events, situation.resolvedAt),
    files,
    answers: answersInWords(attributes, lang),
    impact: impacts.find((impact) => impact === attributes.impact) ?? null,
    urgency: urgencies.find((urgency) => urgency === attributes.urgency) ?? null,
    draft: isReporter ? draftKey : null,
  };
}
