import { afterAll, beforeAll, expect, test } from "vitest";
import type { VisitMonth } from "#app/domain/experiences/model/visit-month.ts";
import { loader as experience } from "#app/routes/site/experience.tsx";
import { dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import { locales } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { publicRoutes } from "#tests/support/public-routes.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

const key = "agri.coffee.harvest-morning";
let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices();
  services.clock.set("2026-11-24T03:00:00Z");
  portal = await listenForTest(services, publicRoutes);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

async function monthOf(query: string, locale = "en"): Promise<VisitMonth> {
  const { slug } = await services.db.experienceTranslation.findFirstOrThrow({ where: { locale, experience: { key } } });
  const path = `/${locale}/experiences/${encodeURIComponent(slug)}${query}`;
  const { data } = await visit<{ month: VisitMonth }>(services, experience, { path, params: { slug } });
  if (!data) throw new Error("no page");
  return data.month;
}

const times = ({ chosen }: VisitMonth) => chosen?.slots.map(({ startsAt, capacity }) => [startsAt, capacity]);

test("a day shows when the visit begins, and for how many, the same in every language", async () => {
  for (const locale of locales) expect(times(await monthOf("?day=2026-12-05", locale))).toEqual([[420, 10]]);
  expect(times(await monthOf("?day=2026-12-07"))).toEqual([]);
});

test("a week begins on Monday for a Vietnamese reader, and on Sunday for the others", async () => {
  const firstOf = async (locale: string) => (await monthOf("?month=2026-12", locale)).weeks[1]?.[0]?.day;
  expect(await firstOf("vi")).toBe("2026-12-07");
  for (const locale of ["en", "th", "ko", "ja"]) expect(await firstOf(locale)).toBe("2026-12-06");
});

test("what no calendar knows is answered with one that may be booked", async () => {
  for (const odd of ["?month=9999-99", "?month=1000-01", "?day=2026-02-31", "?month=%00", "?month[]=1", "?day='--"]) {
    const { month } = await monthOf(odd);
    expect(month >= "2026-11" && month <= "2027-05").toBe(true);
  }
});

test("a day the host closes, and a time the host adds, show at once", async () => {
  const { id } = await services.db.experience.findUniqueOrThrow({ where: { key } });
  await services.db.visitException.createMany({
    data: [
      { id: newId(), experienceId: id, day: dateOf("2026-12-12"), startsAt: null, capacity: 0 },
      { id: newId(), experienceId: id, day: dateOf("2026-12-14"), startsAt: 840, capacity: 5 },
    ],
  });
  expect(times(await monthOf("?day=2026-12-12"))).toEqual([]);
  expect(times(await monthOf("?day=2026-12-14"))).toEqual([[840, 5]]);
});

const childPrices = (html: string) =>
  [...html.matchAll(/data-testid="child-price"[^>]*>(.*?)<\/dd>/g)].map(([, price = ""]) =>
    price.replaceAll(/<[^>]*>/g, ""),
  );

test("a child's price is told in the reader's money where it is set, else in dong with a labelled estimate", async () => {
  const { slug } = await services.db.experienceTranslation.findFirstOrThrow({
    where: { locale: "en", experience: { key } },
  });
  const pricesFor = async (market: string) => {
    const address = `${portal.url}/en/experiences/${slug}?market=${market}&day=2026-12-05`;
    const told = childPrices(await (await fetch(address)).text());
    expect(told).toHaveLength(2);
    return told;
  };
  const dong = /175,000/;
  for (const price of await pricesFor("JP")) expect(price).toBe("¥1,060");
  for (const price of await pricesFor("SG")) {
    expect(price).toMatch(/≈ S\$8\.66.*estimate/);
    expect(price).toMatch(dong);
    expect(price).toMatch(/you pay/);
  }
  for (const price of await pricesFor("VN")) {
    expect(price).toMatch(dong);
    expect(price).not.toMatch(/estimate/);
  }
});
