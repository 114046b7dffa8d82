import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { loader as calendarLoader } from "#app/routes/api/event-calendar.ts";
import { loader as waysLoader } from "#app/routes/site/getting-here.tsx";
import { action as arrivalAction, loader as arrivalLoader } from "#app/routes/staff/arrival.tsx";
import { loader as arrivalsLoader } from "#app/routes/staff/arrivals.tsx";
import { action as eventAction, loader as eventLoader } from "#app/routes/staff/event.tsx";
import { loader as eventsLoader } from "#app/routes/staff/events.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Form = { values: Record<string, string>; stamp: string };

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "demo" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const arrival = (key: string, form?: Record<string, string>) => {
  const path = `/vi/staff/arrivals/${encodeURIComponent(key)}`;
  return visit<Form & Refusal>(services, form ? arrivalAction : arrivalLoader, { path, params: { key }, cookie, form });
};
const event = (id: string, form?: Record<string, string>) => {
  const path = `/vi/staff/events/${id}`;
  return visit<Form & Refusal & { id: string; version: number }>(services, form ? eventAction : eventLoader, {
    ...{ path, params: { id }, cookie, form },
  });
};

async function anArrival(kind: string): Promise<string> {
  const list = await visit(services, arrivalsLoader, { path: "/vi/staff/arrivals", cookie });
  const found = [...JSON.stringify(list.data).matchAll(/"address":"([^"]+)"/g)].map(([, key = ""]) => key);
  const key = found.find((each) => each.startsWith(kind));
  if (!key) throw new Error(`no ${kind} among ${found.join()}`);
  return key;
}

test("a visa rule that staff change is what travellers read at once, and the second of two editors is told", async () => {
  const key = await anArrival("entry-rule");
  const opened = (await arrival(key)).data;
  if (!opened) throw new Error("no record");
  const form = { ...opened.values, stamp: opened.stamp, intent: "save", visaFreeDays: "77", validTo: "" };
  expect((await arrival(key, form)).status).toBe(303);
  expect((await arrival(key, { ...form, visaFreeDays: "78" })).status).toBe(409);
  const market = opened.values.market ?? "";
  const page = await visit(services, waysLoader, { path: `/en/getting-here?market=${market}` });
  expect(JSON.stringify(page.data)).toContain("77");
});

test("a check that is still to come, a source that is none and days that are no number keep what was typed", async () => {
  const key = await anArrival("entry-rule");
  const opened = (await arrival(key)).data;
  const wrong: Record<string, string>[] = [
    { checkedOn: "2027-01-01" },
    { checkedOn: "2026-02-31" },
    { source: "javascript:alert(1)" },
    { visaFreeDays: "many" },
    { visaFreeDays: "0" },
    { confidence: "certain" },
    { validFrom: "2026-12-01", validTo: "2026-11-01" },
  ];
  for (const change of wrong) {
    const form = { ...opened?.values, stamp: opened?.stamp ?? "", intent: "save", ...change };
    const refused = await arrival(key, form);
    expect([change, refused.status]).toEqual([change, 422]);
    expect(refused.data?.values).toMatchObject(change);
  }
  expect((await arrival("entry-rule.nowhere")).status).toBe(404);
});

const written = {
  ...{ startsOn: "2026-12-05", endsOn: "2026-12-06", exceptOn: "", opens: "08:00", closes: "17:00" },
  ...{ dateState: "unverified", kind: "market", emblem: "tea", accent: "pine", source: "", unitCode: "24805" },
  ...{ sellerId: "", "name.vi": "Chợ phiên thử", "summary.vi": "Một phiên chợ.", "description.vi": "Mô tả." },
  "place.vi": "Sân làng",
};

test("an event is drafted, published into the calendar, changed by one at a time, and taken off again", async () => {
  const blank = (await event("new")).data;
  const id = blank?.id ?? "";
  const made = { ...written, id, version: "0" };
  expect((await event("new", { ...made, intent: "save" })).location).toContain(`/vi/staff/events/${id}`);
  expect((await event("new", { ...made, intent: "save" })).status).toBe(303);
  const entries = async () => {
    const answer = (await calendarLoader({
      ...{ request: new Request("http://localhost:3000/events.ics"), params: {} },
      context: { services, clientAddress: "127.0.0.1" },
    } as never)) as Response;
    return answer.text();
  };
  expect(await entries()).not.toContain("Chợ phiên thử");
  const version = () => event(id).then(({ data }) => String(data?.version));
  const stale = await version();
  expect((await event(id, { ...written, version: stale, intent: "publish" })).status).toBe(303);
  expect(await entries()).toContain("Chợ phiên thử");
  const late = { ...written, "name.vi": "Tên khác", version: stale, intent: "save" };
  expect((await event(id, late)).status).toBe(409);
  expect((await event(id, { version: await version(), intent: "retire" })).location).toContain("done=retired");
  expect(await entries()).not.toContain("Chợ phiên thử");
});

test("dates out of order, half a text and sets there are none of are told at their field", async () => {
  const wrong: [Record<string, string>, string][] = [
    [{ endsOn: "2026-12-01" }, "endsOn"],
    [{ startsOn: "2026-02-31" }, "startsOn"],
    [{ closes: "07:00" }, "closes"],
    [{ "name.vi": "" }, "name.vi"],
    [{ "name.ja": "市" }, "summary.ja"],
    [{ dateState: "confirmed" }, "source"],
    [{ unitCode: "0" }, "unitCode"],
    [{ emblem: "skull" }, "emblem"],
    [{ "weekday.3": "on" }, "weekdays"],
  ];
  for (const [change, field] of wrong) {
    const form = { ...written, id: crypto.randomUUID(), version: "0", intent: "save", ...change };
    const refused = await event("new", form);
    expect([change, refused.status]).toEqual([change, 422]);
    expect(refused.data?.errors.map((error) => error.field)).toContain(field);
  }
  expect((await event(crypto.randomUUID())).status).toBe(404);
  const list = await visit(services, eventsLoader, { path: "/vi/staff/events", cookie });
  expect(list.status).toBe(200);
});
