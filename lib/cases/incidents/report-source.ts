/** What the draft of an incident report is made from; instants are texts in the reader's language already. */
export interface ReportFacts {
  effect: string;
  cause: string;
  timeline: readonly { at: string; what: string }[];
  actions: readonly { body: string; owner: string; due: string }[];
}

export interface ReportHeadings {
  intro: string;
  effect: string;
  timeline: string;
  time: string;
  event: string;
  cause: string;
  actions: string;
  /** Stands where nothing is known yet. */
  unknown: string;
  noActions: string;
  action: (values: { body: string; owner: string; due: string }) => string;
}

/** The body of an incident report in Markdown, from what its follow-up says; where it says nothing, that stands there: nobody has to write for it to be true. */
export function reportBody({ effect, cause, timeline, actions }: ReportFacts, words: ReportHeadings): string {
  const rows = timeline.map(({ at, what }) => `| ${cell(at)} | ${cell(what)} |`);
  const steps = actions.map(
    (action, index) =>
      `${index + 1}. ${plain(words.action({ ...action, body: asSentence(action.body) })).replaceAll("\n", " ")}`,
  );
  const parts = [
    plain(words.intro),
    `## ${words.effect}`,
    plain(effect) || words.unknown,
    `## ${words.timeline}`,
    [`| ${words.time} | ${words.event} |`, "| --- | --- |", ...rows].join("\n"),
    `## ${words.cause}`,
    plain(cause) || words.unknown,
    `## ${words.actions}`,
    steps.join("\n") || words.noActions,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** More follows in the same paragraph. */
function asSentence(text: string): string {
  return /[.!?…]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}

/** What somebody typed, so that Markdown and MDX show it as it is. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/^[ \t]+/gm, "")
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/^([-+=])/gm, "\\$1")
    .replace(/^(\d+)([.)])/gm, "$1\\$2")
    .replace(/^(i|e)(?=(?:mport|xport)\b)/gm, (letter) => `&#${letter.charCodeAt(0)};`);
}

function cell(text: string): string {
  return plain(text).replaceAll("\n", " ");
}
