import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArrivalRoute, EntryRule } from "#app/domain/places/model/arrivals.ts";
import type { ArrivalLine } from "#app/domain/places/ui/arrival-lines.tsx";
import { loader as gettingHere } from "#app/routes/site/getting-here.tsx";
import { action, loader } from "#app/routes/staff/arrival.tsx";
import { loader as listLoader } from "#app/routes/staff/arrivals.tsx";
import { newId } from "#app/shared/id.ts";
import { loadReference } from "#app/workflows/load-reference.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Form = Record<string, string>;
type Refusal = { errors: { field: string; message: string }[]; values: Form };
type Book = {
  entry: EntryRule | null;
  lapsedEntry: EntryRule | null;
  routes: ArrivalRoute[];
  lapsedRoutes: ArrivalRoute[];
};

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  services.clock.set("2026-11-24T03:00:00Z");
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
afterAll(() => services.close());

async function open(key: string): Promise<{ form: Form; values: Form }> {
  const [param = "", search = ""] = key.split("?");
  const path = `/vi/staff/arrivals/${encodeURIComponent(param)}${search ? `?${search}` : ""}`;
  const { data } = await visit<{ values: Form; stamp: string; recordKey: string; kind: string }>(services, loader, {
    path,
    params: { key: param },
    cookie,
  });
  if (!data) throw new Error("no record");
  const { values, stamp, recordKey, kind } = data;
  return { values, form: { ...values, stamp, recordKey, kind, intent: "save" } };
}
const send = (key: string, form: Form) =>
  visit<Refusal>(services, action, {
    path: `/vi/staff/arrivals/${encodeURIComponent(key)}`,
    params: { key },
    cookie,
    form,
  });
async function told(market: string, locale = "en"): Promise<Book> {
  const { data } = await visit<{ book: Book }>(services, gettingHere, {
    path: `/${locale}/getting-here?market=${market}`,
  });
  if (!data) throw new Error("no page");
  return data.book;
}
async function lines(): Promise<ArrivalLine[]> {
  const { data } = await visit<{ parts: { market: string | null; lines: ArrivalLine[] }[] }>(services, listLoader, {
    path: "/vi/staff/arrivals",
    cookie,
  });
  return data?.parts.flatMap((part) => part.lines) ?? [];
}
const wrongFields = (answer: { data: Refusal | null }) => answer.data?.errors.map(({ field }) => field);

const thai = "entry-rule~TH~-";

test("what staff change is on the public page at once, with who changed it, and loading the files leaves it alone", async () => {
  const { form } = await open(thai);
  const answer = await send(thai, { ...form, visaFreeDays: "60" });
  expect(answer.status).toBe(303);
  expect((await told("TH")).entry?.visaFreeDays).toBe(60);
  const entry = await services.db.auditEntry.findFirstOrThrow({ where: { action: "arrival.save" } });
  expect([entry.before, entry.after]).toMatchObject([{ visaFreeDays: 30 }, { visaFreeDays: 60 }]);
  await loadReference(services.db);
  await services.reference.reload();
  expect((await told("TH")).entry?.visaFreeDays).toBe(60);
});

test("of two people who opened the same record the second is told, keeps what was typed, and overwrites nothing", async () => {
  const key = "entry-rule~SG~-";
  const [first, second] = [await open(key), await open(key)];
  expect((await send(key, { ...first.form, visaFreeDays: "31" })).status).toBe(303);
  const late = await send(key, { ...second.form, visaFreeDays: "44" });
  expect(late.status).toBe(409);
  expect(late.data?.values.visaFreeDays).toBe("44");
  expect((await told("SG")).entry?.visaFreeDays).toBe(31);
  expect((await send(key, { ...first.form, visaFreeDays: "31" })).status).toBe(303);
});

test("two saves at the same moment: one is written, the other is told", async () => {
  const key = "entry-rule~MY~-";
  const { form } = await open(key);
  const answers = await Promise.all(["21", "22"].map((visaFreeDays) => send(key, { ...form, visaFreeDays })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
});

test.each([
  ["a day the calendar lacks", { validTo: "2027-02-30" }, "validTo"],
  ["an end before the start", { validFrom: "2027-02-02", validTo: "2027-02-01" }, "validTo"],
  ["a source that is no web address", { source: "javascript:alert(1)" }, "source"],
  ["a source without encryption", { source: "http://example.test/" }, "source"],
  ["reported without a source", { source: "", confidence: "reported" }, "source"],
  ["a check in the future", { checkedOn: "2026-11-25" }, "checkedOn"],
  ["no number of days", { visaFreeDays: "many" }, "visaFreeDays"],
  ["a market there is none of", { market: "XX" }, "market"],
])("%s is refused at its field, and what was typed stays", async (_name, wrong, field) => {
  const key = "entry-rule~JP~2025-03-15";
  const { form } = await open(key);
  const answer = await send(key, { ...form, ...wrong });
  expect(answer.status).toBe(422);
  expect(wrongFields(answer)).toContain(field);
  expect(answer.data?.values).toMatchObject(wrong);
});

test("a language without a name is told the English one; Vietnamese and English cannot be empty", async () => {
  const { form } = await open("new?kind=arrival-route&market=JP");
  const route = {
    ...form,
    gateway: "SGN",
    way: "onward",
    "name.vi": "Phúc Cương",
    "name.en": "Fukuoka",
    "name.ja": "",
  };
  expect(wrongFields(await send("new", { ...route, "name.en": "" }))).toEqual(["name.en"]);
  expect((await send("new", route)).status).toBe(303);
  expect((await send("new", route)).status).toBe(303);
  const own = (await told("JP", "ja")).routes.filter(({ from }) => from.en === "Fukuoka");
  expect(own.map(({ from }) => from.ja)).toEqual(["Fukuoka"]);
});

test("the same way for the same days is not told twice", async () => {
  const { form } = await open("new?kind=entry-rule&market=KR");
  const answer = await send("new", { ...form, market: "KR", visaFreeDays: "90", validFrom: "2028-01-01" });
  expect([answer.status, wrongFields(answer)]).toEqual([409, ["validFrom"]]);
  const later = { ...form, market: "KR", visaFreeDays: "90", validFrom: "2028-03-15", recordKey: newId() };
  expect((await send("new", later)).status).toBe(303);
  expect((await told("KR")).entry?.visaFreeDays).toBe(45);
});

test("what is retired is told no more, and can be brought back; an airport in use stays", async () => {
  const key = "arrival-route~JP-tokyo-HAN";
  const isTold = async () => (await told("JP")).routes.some((route) => route.key === "JP-tokyo-HAN");
  expect((await send(key, { intent: "retire", stamp: (await open(key)).form.stamp ?? "" })).status).toBe(303);
  expect(await isTold()).toBe(false);
  expect((await send(key, { intent: "restore", stamp: (await open(key)).form.stamp ?? "" })).status).toBe(303);
  expect(await isTold()).toBe(true);
  const airport = "gateway~SGN";
  const answer = await send(airport, { intent: "retire", stamp: (await open(airport)).form.stamp ?? "" });
  expect(answer.status).toBe(409);
});

test("every record that came with the portal can be saved as it is", async () => {
  for (const { address, kind } of await lines()) {
    const { form } = await open(address);
    const answer = await send(address, form);
    expect([kind, address, answer.status, answer.data?.errors]).toEqual([kind, address, 303, undefined]);
  }
});

test("past its validity a rule and a way are told as to be checked, not as current", async () => {
  const key = "arrival-route~TH-bangkok-SGN";
  const { form } = await open(key);
  expect((await send(key, { ...form, validTo: "2026-12-31" })).status).toBe(303);
  services.clock.set("2028-03-16T03:00:00Z");
  const japan = await told("JP");
  expect([japan.entry, japan.lapsedEntry?.validTo]).toEqual([null, "2028-03-14"]);
  const thailand = await told("TH");
  expect(thailand.routes.map(({ key }) => key)).not.toContain("TH-bangkok-SGN");
  expect(thailand.lapsedRoutes.map(({ key }) => key)).toEqual(["TH-bangkok-SGN"]);
  expect((await told("KR")).entry?.visaFreeDays).toBe(90);
  services.clock.set("2026-11-24T03:00:00Z");
});

test("the list marks what was not looked at for more than ninety days", async () => {
  const isStale = async () => (await lines()).find(({ address }) => address === "gateway~HAN")?.stale;
  services.clock.set("2027-02-08T03:00:00Z");
  expect(await isStale()).toBe(false);
  services.clock.set("2027-02-09T03:00:00Z");
  expect(await isStale()).toBe(true);
  services.clock.set("2026-11-24T03:00:00Z");
});
