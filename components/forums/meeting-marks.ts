import type { Annotation } from "@/components/charts/chart-frame";
import { type FormatLang, formatLocalDate } from "@/lib/format";
import type { MarkedMeeting } from "@/lib/measures/forum-figures/queries";
import type { Say } from "@/lib/measures/told/told-chart";

/** Meetings that were held, as charts by the month are marked with them; in words of `forums`. */
export function meetingMarks(marked: readonly MarkedMeeting[], lang: FormatLang, say: Say): Annotation[] {
  return marked.map(({ forum, heldOn }) => ({
    at: heldOn.slice(0, 7),
    text: say("mark", { forum: say(`name.${forum}`), date: formatLocalDate(heldOn, lang) }),
  }));
}
