/** What there is to be done about the content, as a closed list. */
export const taskKinds = [
  "feedback",
  "outdated_translation",
  "broken_link",
  "review_due",
  "shipped_text_differs",
  "search_gap",
] as const;
export type TaskKind = (typeof taskKinds)[number];

export const taskStates = ["open", "doing", "done", "dismissed"] as const;
export type TaskState = (typeof taskStates)[number];

export const isTaskKind = (text: string): text is TaskKind => taskKinds.some((kind) => kind === text);
export const isTaskState = (text: string): text is TaskState => taskStates.some((state) => state === text);

/** What a task about a document's text is about: one open task per kind and subject. */
export function subjectOf(documentId: string, lang: string): string {
  return `document:${documentId}:${lang}`;
}
