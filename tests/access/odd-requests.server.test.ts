import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Client } from "@/tests/server/browser-like";
import { type Portal, startPortal } from "@/tests/server/portal";

let portal: Portal;
let owner: Client;
let manager: Client;
const signedIn = async (email: string) => {
  const client = new Client(portal.origin);
  await client.signIn("demo", { email });
  return client;
};

beforeAll(async () => {
  portal = await startPortal(inject("world"), process.env.PORTAL_TEST_DIST ?? ".next");
  owner = await signedIn("lars-ake.nykvist@ekliden.example");
  manager = await signedIn("leila.rahimi@fjallnat.example");
});
afterAll(() => portal?.stop());

const statusOf = async (client: Client, path: string) => {
  const response = await client.fetch(path);
  await response.arrayBuffer();
  return response.status;
};

describe("an address nobody would write by hand", () => {
  it.each([
    "?q=a&q=b",
    "?q=%00",
    "?q=%F0%9F%98%80%25_%5C",
    "?sort=opened&sort=number&after=x&after=y",
    "?after=Tue~1~1",
    "?after=2026-02-31T00:00:00.000Z~1~1",
    "?sort=number&after=999999999~999999999~9999",
    "?at=-271821-04-20T00:00:00Z&age=week",
    "?at=275760-09-13T00:00:00Z&state=unclosed",
    "?opened=2026-10..9999-12&opened=x",
    "?clock=response&due=2026-10&outcome=excluded&reason=%00&service=%00",
    "?service=constructor&clock=__proto__&state=toString",
  ])("is answered by the list of cases and its export: %s", async (query) => {
    expect(await statusOf(owner, `/o/ekliden/cases${query}`)).toBe(200);
    expect(await statusOf(owner, `/o/ekliden/sla/export${query}`)).toBe(200);
  });

  it.each([
    ["/o/ekliden/sla?from=a&from=b&service=%00&priority=1&priority=2", 200],
    ["/o/ekliden/sla/export?chart=constructor", 404],
    ["/o/ekliden/cases/figures/export?chart=__proto__&from=x&service=%00", 404],
    ["/o/ekliden/self-service/export?chart=constructor", 404],
    ["/o/ekliden/changes/export?chart=constructor", 404],
    ["/o/ekliden/changes/list?from=x&counts=constructor&kind=a&kind=b&service=%00&q=%00&page=-1", 200],
    ["/o/ekliden/changes/%00", 404],
    ["/o/ekliden/satisfaction/export?chart=a&chart=csat&compare=x", 200],
    ["/o/ekliden/cases/EKL-99999999999999", 404],
    ["/o/ekliden/cases/%00", 404],
    ["/o/%00/cases", 404],
    ["/o/ekliden/cases?whose=constructor&whose=mine", 200],
    ["/o/ekliden/cases/new?words=%00&about=x&about=y", 200],
    ["/files/cases/ekliden/EKLI-1/%00", 404],
    ["/files/cases/ekliden/%00/00000000-0000-4000-8000-000000000000", 404],
    ["/files/cases/__proto__/EKLI-1/00000000-0000-4000-8000-000000000000", 404],
    ["/o/__proto__", 404],
    ["/search?q=a&q=b", 200],
    ["/search?q=%00", 200],
    ["/search?q=%27%20%7C%20!%20%3A*%20%26%20(", 200],
    ["/search?q=vpn&in=x&kind=%27&section=a&section=b&product=__proto__&lang=xx&audience=%00&page=-1", 200],
    ["/search?q=vpn&in=cases&page=999999999999999999999", 200],
    ["/api/search?q=%27%20%7C%20!%20%3A*%20%26%20(&lang=sv", 200],
    ["/api/search?q=%F0%9F%98%80%25_%5C&lang=en", 200],
    ["/api/search", 400],
    ["/api/search?q=vpn", 400],
    ["/api/search?q=vpn&lang=__proto__", 400],
    ["/api/search?q=a&q=b&lang=sv", 400],
    ["/api/search?q=%00&lang=sv", 400],
    ["/help/%00/%00", 404],
    ["/sign-in?to=a&to=b&error=c&error=d", 307],
  ])("is answered as any other: %s", async (path, status) => {
    expect(await statusOf(owner, path)).toBe(status);
  });

  it.each([
    ["/desk/people?org=ekliden&q=a&q=b", 200],
    ["/desk/people?org=ekliden&q=%00", 200],
    ["/desk/people?org=ekliden&org=nordvik", 200],
    ["/desk/people/ekliden/%00", 404],
    ["/desk/audit?chain=ekliden&before=9&before=8", 200],
    ["/desk/audit?chain=ekliden&before=999999999999999999", 200],
    ["/desk/audit?chain=%00", 404],
  ])("is answered by the desk: %s", async (path, status) => {
    expect(await statusOf(manager, path)).toBe(status);
  });
});

describe("a case that is being written", () => {
  const json = { "content-type": "application/json" };
  const send = (body: string, headers: Record<string, string>) =>
    owner.fetch("/api/search", { method: "POST", headers, body });

  it.each([
    ["", 400],
    ["null", 400],
    ["[]", 400],
    ['{"text":"\\u0000","lang":"sv"}', 400],
    ['{"text":"skrivaren","lang":"xx"}', 400],
    ['{"text":"\\ud800 & | :*","lang":"sv"}', 200],
    ['{"text":"skrivaren svarar inte","lang":"sv"}', 200],
    [JSON.stringify({ text: "å".repeat(3_000), lang: "sv" }), 413],
  ])("asks for articles with %.40s", async (body, status) => {
    const response = await send(body, { ...owner.ownHeaders, ...json });
    expect(response.status).toBe(status);
    if (status !== 200) expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("is no plain form, and comes from the portal's own pages only", async () => {
    const body = '{"text":"skrivaren","lang":"sv"}';
    expect((await send(body, { ...owner.ownHeaders, "content-type": "text/plain" })).status).toBe(415);
    expect((await send(body, json)).status).toBe(403);
    expect((await send(body, { ...json, origin: "https://elsewhere.example" })).status).toBe(403);
  });
});

describe("what next-auth brings along and the portal does not use", () => {
  it.each(["session", "signout", "_log", "verify-request", "constructor"])("is not there: %s", async (name) => {
    expect(await statusOf(owner, `/api/auth/${name}`)).toBe(404);
    const posted = await owner.fetch(`/api/auth/${name}`, { method: "POST", headers: owner.ownHeaders, body: "x=1" });
    expect(posted.status).toBe(404);
  });

  it.each(["a\u0000@b.example", `${"x".repeat(5_000)}@b.example`, "two words@b.example"])(
    "takes no address that is none: %j",
    async (email) => {
      const answer = await new Client(portal.origin).signIn("password", { email, password: "ett långt lösenord" });
      expect(answer).toContain("error=CredentialsSignin");
    },
  );
});

describe("what browsers tell of searches", () => {
  const trace = "0b0e7a5c-6f0e-4a43-9d2f-0f5a3f6f2d10";
  const event = JSON.stringify({ trace, event: "seen", query: "vpn", lang: "sv", hits: 3, place: "page" });
  const tell = async (body: BodyInit, headers?: Record<string, string>) => {
    const visitor = new Client(portal.origin);
    const post = { method: "POST", headers: headers ?? visitor.ownHeaders, body, duplex: "half" } as RequestInit;
    const answer = await visitor.fetch("/api/search/events", post);
    return { status: answer.status, type: answer.headers.get("content-type"), text: await answer.text() };
  };

  it("is taken from anyone, and answered with nothing", async () => {
    expect(await tell(event)).toEqual({ status: 204, type: null, text: "" });
  });

  it.each<[string, Record<string, string>]>([
    ["no origin", {}],
    ["another origin", { Origin: "https://example.org" }],
    ["an origin of nothing", { Origin: "null" }],
    ["a cross-site fetch", { "Sec-Fetch-Site": "cross-site" }],
    ["a fetch from a sister site", { "Sec-Fetch-Site": "same-site" }],
  ])("is refused with %s", async (_name, headers) => {
    const own = Object.keys(headers).includes("Sec-Fetch-Site");
    expect(await tell(event, own ? { Origin: portal.origin, ...headers } : headers)).toMatchObject({
      status: 403,
      type: "application/problem+json",
    });
  });

  it.each([
    ["no JSON", "{"],
    ["nothing", ""],
    ["another event", JSON.stringify({ trace, event: "case" })],
    ["a field more", event.replace("{", '{"name":"Elsa",')],
    ["too much", event.replace("vpn", "v".repeat(5_000))],
  ])("is a problem when it holds %s", async (_name, body) => {
    expect(await tell(body)).toMatchObject({ status: 400, type: "application/problem+json" });
  });
});
