/** Every link of the portal is built here, so that a moved page moves once. */

export type Lang = "sv" | "en";

const helpBase = (lang: Lang) => (lang === "en" ? "/en" : "");

function withQuery(path: string, query?: Record<string, string | undefined>): string {
  const pairs = Object.entries(query ?? {}).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

export const routes = {
  help: {
    home: (lang: Lang) => helpBase(lang) || "/",
    section: (lang: Lang, section: string, page?: number) =>
      withQuery(`${helpBase(lang)}/help/${section}`, { page: page && page > 1 ? String(page) : undefined }),
    article: (lang: Lang, section: string, slug: string, anchor?: string) =>
      `${helpBase(lang)}/help/${section}/${slug}${anchor ? `#${anchor}` : ""}`,
    /** The same text as Markdown, beside its page. */
    markdown: (article: string) => `${article}.md`,
    /** For words alone, or for all that the search page's address may ask. */
    search: (lang: Lang, asked?: string | Record<string, string | undefined>) =>
      withQuery(`${helpBase(lang)}/search`, typeof asked === "string" ? { q: asked } : asked),
    feed: (lang: Lang, section?: string, format?: "atom") => withQuery(`/feeds/${lang}`, { section, format }),
    /** The picture that other sites show beside a link to an article. */
    picture: (lang: Lang, section: string, slug: string) => `/pictures/${lang}/${section}/${slug}`,
  },
  /** A picture, film or download of a document; `version` makes the address change with the bytes. */
  file: (documentId: string, name: string, version?: string) =>
    withQuery(`/files/${documentId}/${name}`, { v: version }),
  /** Answers while somebody types. */
  api: {
    search: (query?: { q: string; lang: Lang }) => withQuery("/api/search", query),
    searchEvents: () => "/api/search/events",
    health: () => "/api/health",
    description: () => "/api/v1/openapi.json",
    hook: (id: string) => `/api/v1/hooks/${id}`,
  },
  /** Where a survey is answered without signing in; a score chosen in the mail waits there to be confirmed. */
  survey: (token: string, score?: number) => withQuery(`/survey/${token}`, { score: score?.toString() }),
  /** Where a mail's reader ends what it comes from; `once` is what a mail program asks by itself. */
  unsubscribe: (token: string, once?: "once") => (once ? `/api/unsubscribe/${token}` : `/unsubscribe/${token}`),
  signIn: (to?: string) => withQuery("/sign-in", { to }),
  /** Leads each person to their own beginning. */
  start: () => "/start",
  account: () => "/account",
  about: (anchor?: string) => (anchor ? `/about#${anchor}` : "/about"),
  customer: {
    home: (org: string, query?: { arrange?: string }) => withQuery(`/o/${org}`, query),
    cases: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/cases`, query),
    caseFigures: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/cases/figures`, query),
    selfService: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/self-service`, query),
    caseFiguresExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/cases/figures/export`, query),
    selfServiceExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/self-service/export`, query),
    newCase: (org: string, query?: { about?: string; words?: string }) => withQuery(`/o/${org}/cases/new`, query),
    case: (org: string, ref: string) => `/o/${org}/cases/${ref}`,
    caseFile: (org: string, ref: string, id: string) => `/files/cases/${org}/${ref}/${id}`,
    sla: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/sla`, query),
    slaExport: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/sla/export`, query),
    incidents: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/incidents`, query),
    incident: (org: string, ref: string) => `/o/${org}/incidents/${ref}`,
    reports: (org: string) => `/o/${org}/reports`,
    report: (org: string, month: string) => `/o/${org}/reports/${month}`,
    reportExport: (org: string, month: string) => `/o/${org}/reports/${month}/export`,
    packs: (org: string) => `/o/${org}/reports/packs`,
    /** Where a report of the customer's own is put together. */
    ownReport: (org: string, id: string) => `/o/${org}/reports/packs/own/${id}`,
    /** The customer's mark; `version` makes the address change with the picture. */
    logo: (org: string, version?: string) => withQuery(`/files/logos/${org}`, { v: version }),
    pack: (org: string, kind: string, month: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/reports/packs/${kind}/${month}`, query),
    packFile: (org: string, kind: string, month: string, query: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/reports/packs/${kind}/${month}/download`, query),
    satisfaction: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/satisfaction`, query),
    surveyAnswers: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/satisfaction/answers`, query),
    satisfactionExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/satisfaction/export`, query),
    relationSurvey: (org: string) => `/o/${org}/satisfaction/relation`,
    /** What the forums are to take up; `place` is a forum, or one of its groups: "operative-escalations". */
    forums: (org: string, place?: string) => `/o/${org}/forums${place ? `#${place}` : ""}`,
    forumFigures: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/forums/figures`, query),
    forumFiguresExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/forums/figures/export`, query),
    forumMeetings: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/forums/meetings`, query),
    forumActions: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/forums/actions`, query),
    kpis: (org: string) => `/o/${org}/kpi`,
    kpi: (org: string, id: string) => `/o/${org}/kpi/${id}`,
    kpiExport: (org: string, id: string, format: string) => withQuery(`/o/${org}/kpi/${id}/export`, { format }),
    newKpi: (org: string, kind?: "own") => withQuery(`/o/${org}/kpi/new`, { kind }),
    kpiClosings: (org: string) => `/o/${org}/kpi/closings`,
    billing: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/billing`, query),
    billingLines: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/billing/lines`, query),
    billingChartExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/billing/export`, query),
    billingExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/billing/lines/export`, query),
    invoices: (org: string) => `/o/${org}/billing/invoices`,
    invoice: (org: string, id: string, line?: number) =>
      `/o/${org}/billing/invoices/${id}${line === undefined ? "" : `#line-${line}`}`,
    invoiceFile: (org: string, id: string, file: string) => `/o/${org}/billing/invoices/${id}/files/${file}`,
    priceQuestions: (org: string) => `/o/${org}/billing/questions`,
    priceQuestion: (org: string, number: number) => `/o/${org}/billing/questions/${number}`,
    whatIf: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/billing/what-if`, query),
    scenarios: (org: string) => `/o/${org}/billing/scenarios`,
    scenario: (org: string, id: string) => `/o/${org}/billing/scenarios/${id}`,
    compareScenarios: (org: string, ids: readonly string[] = [], year?: number) =>
      `${withQuery(`/o/${org}/billing/scenarios/compare`, { year: year?.toString() })}${ids.map((id, index) => `${index === 0 && year === undefined ? "?" : "&"}with=${id}`).join("")}`,
    callOffs: (org: string, page = 1) =>
      withQuery(`/o/${org}/billing/call-offs`, { page: page > 1 ? String(page) : undefined }),
    callOff: (org: string, number: number) => `/o/${org}/billing/call-offs/${number}`,
    newCallOff: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/billing/call-offs/new`, query),
    contract: (org: string, query?: { contract?: string }) => withQuery(`/o/${org}/billing/contract`, query),
    contractTerms: (org: string, query?: { contract?: string; new?: string }) =>
      withQuery(`/o/${org}/billing/contract/terms`, query),
    contractPrices: (org: string, query?: { contract?: string; raise?: string }) =>
      withQuery(`/o/${org}/billing/contract/prices`, query),
    contractQuantities: (org: string, query?: { contract?: string; end?: string }) =>
      withQuery(`/o/${org}/billing/contract/quantities`, query),
    budget: (org: string, query?: { year?: string }) => withQuery(`/o/${org}/billing/budget`, query),
    changes: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/changes`, query),
    changeList: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/changes/list`, query),
    changesExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/changes/export`, query),
    newChange: (org: string) => `/o/${org}/changes/new`,
    change: (org: string, reference: string) => `/o/${org}/changes/${encodeURIComponent(reference)}`,
    collaboration: (org: string) => `/o/${org}/collaboration`,
    documents: (org: string) => `/o/${org}/documents`,
    document: (org: string, key: string) => `/o/${org}/documents/${key}`,
    proposals: (org: string, query?: Record<string, string | undefined>) => withQuery(`/o/${org}/proposals`, query),
    proposalFigures: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/proposals/figures`, query),
    proposalFiguresExport: (org: string, query?: Record<string, string | undefined>) =>
      withQuery(`/o/${org}/proposals/figures/export`, query),
    proposal: (org: string, key: string) => `/o/${org}/proposals/${key}`,
  },
  desk: {
    home: () => "/desk",
    cases: (query?: Record<string, string | undefined>) => withQuery("/desk/cases", query),
    case: (org: string, ref: string) => `/desk/cases/${org}/${ref}`,
    registerCase: (org?: string) => withQuery("/desk/cases/new", { org }),
    mailIn: (query?: Record<string, string | undefined>) => withQuery("/desk/mail", query),
    mailInOne: (id: string) => `/desk/mail/${id}`,
    problems: (query?: Record<string, string | undefined>) => withQuery("/desk/problems", query),
    cannedAnswers: (query?: Record<string, string | undefined>) => withQuery("/desk/cases/answers", query),
    people: (query?: Record<string, string | undefined>) => withQuery("/desk/people", query),
    person: (org: string, id: string) => `/desk/people/${org}/${id}`,
    audit: (query?: Record<string, string | undefined>) => withQuery("/desk/audit", query),
    integrations: (org?: string) => withQuery("/desk/integrations", { org }),
    webhook: (org: string, id: string, page?: number) =>
      withQuery(`/desk/integrations/${org}/${id}`, { page: page && page > 1 ? String(page) : undefined }),
    outbox: (query?: Record<string, string | undefined>) => withQuery("/desk/outbox", query),
    mail: (id: string) => `/desk/outbox/${id}`,
    knowledge: (query?: Record<string, string | undefined>) => withQuery("/desk/knowledge", query),
    newDocument: (query?: Record<string, string | undefined>) => withQuery("/desk/knowledge/new", query),
    document: (id: string) => `/desk/knowledge/${id}`,
    editDocument: (id: string, lang: Lang) => `/desk/knowledge/${id}/${lang}/edit`,
    /** `line` opens the form to comment on it. */
    reviewVersion: (id: string, lang: Lang, number: number, line?: number) =>
      `/desk/knowledge/${id}/${lang}/review/${number}${line === undefined ? "" : `?line=${line}#line-${line}`}`,
    compareVersions: (id: string, lang: Lang, query?: { from?: string; to?: string }) =>
      withQuery(`/desk/knowledge/${id}/${lang}/compare`, query),
    contentTasks: (query?: Record<string, string | undefined>) => withQuery("/desk/knowledge/tasks", query),
    search: (query?: Record<string, string | undefined>) => withQuery("/desk/search", query),
    synonyms: (query?: Record<string, string | undefined>) => withQuery("/desk/search/synonyms", query),
    agreements: () => "/desk/agreements",
    agreement: (org: string) => `/desk/agreements/${org}`,
    newAgreementVersion: (org: string, from?: string) => withQuery(`/desk/agreements/${org}/new`, { from }),
    /** `new` is a calendar that does not exist yet. */
    calendar: (org: string, key: string) => `/desk/agreements/${org}/calendars/${key}`,
    outages: (org: string) => `/desk/outages/${org}`,
    satisfaction: () => "/desk/satisfaction",
    surveySettings: (org: string) => `/desk/satisfaction/${org}`,
    viewAs: () => "/desk/knowledge/view-as",
    gallery: (component?: string) => `/desk/knowledge/gallery${component ? `#${component}` : ""}`,
  },
} as const;
