import { afterAll, beforeAll, expect, test } from "vitest";
import type { ArrivalRoute, EntryRule } from "#app/domain/places/model/arrivals.ts";
import { loader as gettingHere } from "#app/routes/site/getting-here.tsx";
import { markets } from "#app/shared/market.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

type Answer = {
  book: { entry: EntryRule | null; routes: ArrivalRoute[] };
  closures: { gateway: { key: string }; closure: string }[];
};

async function told(path: string): Promise<Answer> {
  const { data } = await visit<Answer>(services, gettingHere, { path });
  if (!data) throw new Error("no page");
  return data;
}

test("each market is told its own ways, and how long its people may stay without a visa", async () => {
  services.clock.set("2026-11-24T03:00:00Z");
  const days = { VN: undefined, TH: 30, SG: 30, KR: 45, JP: 45, MY: 30 };
  for (const market of markets) {
    const { book } = await told(`/en/getting-here?market=${market}`);
    expect(book.entry?.visaFreeDays).toBe(days[market]);
    expect(book.routes.length).toBeGreaterThan(0);
    expect(book.routes.every((route) => route.market === market)).toBe(true);
  }
  expect((await told("/ja/getting-here")).book.entry?.market).toBe("JP");
});

test("a rule that ran out is no longer told", async () => {
  services.clock.set("2028-03-14T03:00:00Z");
  expect((await told("/ja/getting-here")).book.entry?.visaFreeDays).toBe(45);
  services.clock.set("2028-03-15T03:00:00Z");
  expect((await told("/ja/getting-here")).book.entry).toBeNull();
});

test("no flight is told as flying that nobody saw since the airport closed, and the closure is told until it is known to be over", async () => {
  services.clock.set("2026-11-24T03:00:00Z");
  const { book, closures } = await told("/ko/getting-here");
  const direct = book.routes.filter(({ kind }) => kind === "direct");
  expect(direct.map(({ standing }) => standing)).toEqual(["before-closure", "before-closure"]);
  expect(closures.map(({ gateway, closure }) => [gateway.key, closure])).toEqual([["DLI", "unconfirmed"]]);
  services.clock.set("2026-05-01T03:00:00Z");
  expect((await told("/ko/getting-here")).closures[0]?.closure).toBe("closed");
});

test("everything told has a day on which it was checked, and only web addresses as sources", async () => {
  const kinds = ["gateway", "arrival-route", "onward-leg", "entry-rule"];
  for (const kind of kinds)
    for (const row of services.reference.list<{ source: string | null; checkedOn: string }>(kind)) {
      expect(row.checkedOn).toMatch(/^2026-\d\d-\d\d$/);
      if (row.source) expect(row.source).toMatch(/^https:\/\//);
    }
});
