import type { Agreement } from "@/lib/sla/agreement";
import { caseCategories } from "./categories";
import { agreedPriorities, expectedAnswer } from "./expected-answer";
import { type Impact, impacts, priorityOf, type Urgency, urgencies } from "./priority";

/** What a case of this impact and urgency would be, reported now. */
export interface Prospect {
  impact: Impact;
  urgency: Urgency;
  priority: number;
  /** By when it is answered, epoch milliseconds; null where nothing is promised. */
  answerBy: number | null;
}

/** Services that promise the same answers, so that a form needs to tell them only once. */
export interface ProspectGroup {
  services: string[];
  /** Categories whose case goes to one of them when the reporter does not know the service. */
  categories: string[];
  /** What is told before anything is chosen. */
  isDefault: boolean;
  prospects: Prospect[];
}

/** The service a category's case goes to when the reporter does not know: its likeliest, or the customer's first. */
export function likelyService(wanted: readonly string[], services: readonly string[]): string | undefined {
  return wanted.find((key) => services.includes(key)) ?? services[0];
}

/** By when a case reported at `now` is answered, for every service, category, impact and urgency. */
export function prospectGroups(agreement: Agreement, services: readonly string[], now: number): ProspectGroup[] {
  const agreed = agreedPriorities(agreement, now);
  const groups = new Map<string, ProspectGroup>();
  for (const service of services) {
    const prospects = impacts.flatMap((impact) =>
      urgencies.map((urgency): Prospect => {
        const priority = priorityOf(impact, urgency, agreed);
        return { impact, urgency, priority, answerBy: expectedAnswer(agreement, service, priority, now) };
      }),
    );
    const key = JSON.stringify(prospects);
    const group = groups.get(key) ?? { services: [], categories: [], isDefault: false, prospects };
    group.services.push(service);
    groups.set(key, group);
  }
  for (const group of groups.values()) {
    group.isDefault = services[0] !== undefined && group.services.includes(services[0]);
    group.categories = caseCategories
      .filter((category) => group.services.includes(likelyService(category.services, services) ?? ""))
      .map(({ key }) => key);
  }
  return [...groups.values()];
}
