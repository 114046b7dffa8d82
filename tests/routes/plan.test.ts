import { afterAll, beforeAll, expect, test } from "vitest";
import { notingShownStock } from "#app/platform/shown-stock.server.ts";
import { loader as plan } from "#app/routes/site/plan.tsx";
import { dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import { locales } from "#app/shared/locale.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
  services.clock.set("2026-11-24T03:00:00Z");
});
afterAll(() => services.close());

type Plan = {
  days: { day: string; stops: { key: string; startsAt: number; endsAt: number; left: number }[] }[];
  leftOut: { key: string; reason: string }[];
  more: string[];
  items: { key: string; name: string; locale: string; fetchAt: { name: string }[] }[];
  events: { name: string; days: string[] }[];
  otherEvents: { key: string; next: string | null }[];
  unknown: string[];
  cut: number;
  link: string;
};

async function planned(search: string, locale = "en"): Promise<Plan> {
  const { data, status } = await visit<Plan>(services, plan, { path: `/${locale}/plan${search}` });
  if (!data || status !== 200) throw new Error("no plan");
  return data;
}

const coffee = "agri.coffee.harvest-morning";
const orchard = "agri.durian_avocado.orchard-lunch";
const keysOn = (trip: Plan, day: string) =>
  trip.days.find((each) => each.day === day)?.stops.map(({ key }) => key) ?? [];

test("a weekend is laid with what is open and in season near by, each at one of its own times", async () => {
  const trip = await planned("?from=2026-12-05&days=2");
  expect(trip.days.map(({ day }) => day)).toEqual(["2026-12-05", "2026-12-06"]);
  expect(trip.days.every(({ stops }) => stops.length > 0)).toBe(true);
  const rules = await services.db.visitRule.findMany({ include: { experience: { select: { key: true } } } });
  for (const { stops } of trip.days)
    for (const { key, startsAt } of stops)
      expect(rules.some((rule) => rule.experience.key === key && rule.startsAt === startsAt)).toBe(true);
});

test("what is wished for comes first; what is out of season says so", async () => {
  const trip = await planned(`?from=2026-12-05&days=1&with=${coffee}&with=${orchard}`);
  expect(keysOn(trip, "2026-12-05")).toContain(coffee);
  expect(trip.leftOut).toEqual([{ key: orchard, reason: "out-of-season" }]);
});

test("who moves a visit to another day, or leaves it out, gets the plan they asked for", async () => {
  expect(keysOn(await planned(`?from=2026-12-05&days=2&with=${coffee}&on=${coffee}@2`), "2026-12-06")).toContain(
    coffee,
  );
  const without = await planned(`?from=2026-12-05&days=2&not=${coffee}`);
  expect(JSON.stringify([without.days, without.more])).not.toContain(coffee);
});

test("a day the host closes is planned without it", async () => {
  const { id } = await services.db.experience.findUniqueOrThrow({ where: { key: coffee } });
  const day = dateOf("2026-12-19");
  await services.db.visitException.create({
    data: { id: newId(), experienceId: id, day, startsAt: null, capacity: 0 },
  });
  const trip = await planned(`?from=2026-12-19&days=1&with=${coffee}`);
  expect(trip.leftOut).toEqual([{ key: coffee, reason: "closed" }]);
});

test("interests choose; events of those days are told", async () => {
  const trip = await planned("?from=2026-12-05&days=2&interest=culture");
  const keys = trip.days.flatMap(({ stops }) => stops.map(({ key }) => key));
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.every((key) => key.startsWith("culture."))).toBe(true);
  expect(trip.events.map(({ name }) => name)).toEqual(expect.arrayContaining(["Saturday Cupping at Cù Điền"]));
});

test("the shared link is the same plan for whoever opens it, named in their own language", async () => {
  const trip = await planned(`?from=2026-12-05&days=2&with=${coffee}`);
  const again = await planned(new URL(trip.link).search);
  expect(again.days).toEqual(trip.days);
  for (const locale of locales) {
    const theirs = await planned(new URL(trip.link).search, locale);
    expect(theirs.days).toEqual(trip.days);
    expect(theirs.items.every((item) => item.locale === locale)).toBe(true);
  }
});

test("a visit tells where goods of its host can be fetched on the way", async () => {
  const { items } = await planned(`?from=2026-12-05&days=1&with=${coffee}`);
  const { sellerId } = await services.db.experience.findUniqueOrThrow({ where: { key: coffee } });
  const points = await services.db.pickupPoint.findMany({ where: { sellerId, active: true, kind: { not: "hotel" } } });
  expect(points.length).toBeGreaterThan(0);
  const told = items.find(({ key }) => key === coffee)?.fetchAt ?? [];
  expect(told.map(({ name }) => name)).toEqual(points.map(({ name }) => name));
});

test("a visit whose seats are gone takes another beginning, then says it is full; the page is made anew with the seats", async () => {
  const { id } = await services.db.experience.findUniqueOrThrow({ where: { key: coffee } });
  const [day, search] = ["2026-12-26", `?from=2026-12-26&days=1&with=${coffee}`];
  const rules = await services.db.visitRule.findMany({ where: { experienceId: id } });
  const sell = (startsAt: number, capacity: number) =>
    services.db.visitSlot.create({
      data: { id: newId(), experienceId: id, day: dateOf(day), startsAt, capacity, sold: capacity },
    });
  const found = (await planned(search)).days[0]?.stops.find(({ key }) => key === coffee);
  expect(found?.left).toBeGreaterThan(0);
  for (const { startsAt, capacity } of rules) {
    await sell(startsAt, capacity);
    const stop = (await planned(search)).days[0]?.stops.find(({ key }) => key === coffee);
    expect(stop?.startsAt).not.toBe(startsAt);
  }
  const { value, productIds } = await notingShownStock(() => planned(search));
  expect(value.leftOut).toEqual([{ key: coffee, reason: "full" }]);
  expect(productIds).toContain(id);
  const unasked = await notingShownStock(() => planned(`?from=${day}&days=1&interest=agri`));
  expect(JSON.stringify([unasked.value.days, unasked.value.more])).not.toContain(coffee);
  expect(unasked.productIds).toContain(id);
});

test("what was moved to a day on which it cannot be says why, though the link lost that it was wanted", async () => {
  const trip = await planned(`?from=2026-12-05&days=2&on=${orchard}@2`);
  expect(trip.leftOut).toEqual([{ key: orchard, reason: "out-of-season" }]);
});

test("an event that was saved tells its next day where the trip has none of its days", async () => {
  const key = "event.coffee-harvest-day-cau-dat";
  const { otherEvents, unknown } = await planned(`?from=2027-05-03&days=1&with=${key}`);
  expect(unknown).toEqual([]);
  const [other] = otherEvents;
  expect(other?.key).toBe(key);
  const then = await planned(`?from=${other?.next ?? ""}&days=1&with=${key}`);
  expect([then.otherEvents, then.events.length > 0]).toEqual([[], other?.next !== null]);
});

test("of two hundred saved keys a plan takes the first, and says how many it left and which it does not know", async () => {
  const keys = Array.from({ length: 200 }, (_, index) => `with=agri.none${index}`);
  const trip = await planned(`?from=2026-12-05&with=${coffee}&${keys.join("&")}`);
  expect([trip.cut, trip.unknown.length]).toEqual([177, 23]);
  expect(trip.days.flatMap(({ stops }) => stops.map(({ key }) => key))).toContain(coffee);
});

test("whatever stands in the address, there is a plan", async () => {
  const odd = [
    "?from=x",
    "?with=nobody&with=%00",
    "?base=00000",
    "?days=0",
    "?on=a@b@c",
    `?with=${"k".repeat(5000)}`,
    "?interest=none",
  ];
  for (const search of odd) expect((await planned(search)).days.length).toBeGreaterThan(0);
});

test("a plan costs the same queries, however long it is", async () => {
  const count = async (search: string) => (await countQueries(services.database, () => planned(search))).count;
  const short = await count("?from=2026-12-05&days=1");
  expect(await count("?from=2026-12-05&days=7")).toBe(short);
  expect(short).toBeLessThanOrEqual(5);
});
