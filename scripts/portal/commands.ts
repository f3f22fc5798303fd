import type { Command } from "./io";

/** Every command, loaded only when it is called. A new one is a file here beside it and a line below. */
export const commands = {
  doctor: () => import("./doctor"),
  migrate: () => import("./migrate"),
  setup: () => import("./setup"),
  org: () => import("./org"),
  user: () => import("./user"),
  assign: () => import("./assign"),
  import: () => import("./import"),
  export: () => import("./export"),
  maildrop: () => import("./maildrop"),
  sla: () => import("./sla"),
  kpi: () => import("./kpi"),
  report: () => import("./report"),
  period: () => import("./period"),
  search: () => import("./search"),
  reindex: () => import("./reindex"),
  audit: () => import("./audit"),
  jobs: () => import("./jobs"),
} satisfies Record<string, () => Promise<Command>>;
