/** One file per namespace and language: `messages/<lang>/<namespace>.json`. A new domain appends its name here. */
export const namespaces = [
  "common",
  "shell",
  "errors",
  "access",
  "help",
  "article",
  "gallery",
  "fence",
  "editor",
  "search",
  "searchInsight",
  "cases",
  "sla",
  "measures",
  "organisation",
  "desk",
  "audit",
  "outbox",
  "integrations",
  "proposals",
  "documents",
  "files",
  "knowledge",
] as const;

export type Namespace = (typeof namespaces)[number];
