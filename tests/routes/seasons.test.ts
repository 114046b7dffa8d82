import { afterAll, beforeAll, expect, test } from "vitest";
import type { SeasonEntry } from "#app/domain/places/model/season-entry.ts";
import { loader as home } from "#app/routes/site/home.tsx";
import { loader as producer } from "#app/routes/site/producer.tsx";
import { loader as productList } from "#app/routes/site/product-list.tsx";
import type { ShownLinks } from "#app/routes/site/season-links.tsx";
import { loader as seasonMonth } from "#app/routes/site/season-month.tsx";
import { loader as seasonYear } from "#app/routes/site/seasons.tsx";
import { locales } from "#app/shared/locale.ts";
import { inSeason, isAllYear, monthsIn } from "#app/shared/season.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

type Card = { hit: { key: string; type: string; title: string; card: { season: number[] } } };
type Month = {
  facts: { title: string; structured: { "@type": string; itemListElement: { url: string }[] }[] };
  entries: { entry: SeasonEntry; links: ShownLinks; cards: Card[] }[];
  others: Card[];
  visits: Card[];
  events: Card[];
  goodsTotal: number;
};
type Year = { rows: { entry: SeasonEntry; links: ShownLinks }[] };

const months = Array.from({ length: 12 }, (_, index) => index + 1);
const keysOf = (cards: readonly Card[]) => cards.map(({ hit }) => hit.key).sort();

async function monthPage(month: number, locale = "en"): Promise<Month> {
  const path = `/${locale}/seasons/${month}`;
  const { data } = await visit<Month>(services, seasonMonth, { path, params: { month: String(month) } });
  if (!data) throw new Error(`no page of month ${month}`);
  return data;
}

async function yearPage(locale = "en"): Promise<Year> {
  const { data } = await visit<Year>(services, seasonYear, { path: `/${locale}/seasons` });
  if (!data) throw new Error("no page of the year");
  return data;
}

function goodsOf({ entries, others }: Month): Card[] {
  const all = [...entries.flatMap(({ cards }) => cards), ...others];
  return [...new Map(all.map((card) => [card.hit.key, card])).values()];
}

test("a month's page makes at most 6 database statements and the year's at most 4", async () => {
  const month = await countQueries(services.database, () => monthPage(11));
  expect(month.count).toBeLessThanOrEqual(6);
  const year = await countQueries(services.database, () => yearPage());
  expect(year.count).toBeLessThanOrEqual(4);
});

test("every live product with a season stands on the page of each of its months and on no other", async () => {
  const products = await services.db.product.findMany({
    where: { state: "live" },
    select: { key: true, season: true },
  });
  const adult = new Set(
    (await services.db.searchDocument.findMany({ where: { adult: true, locale: "en" } })).map(({ key }) => key),
  );
  const seasonal = products.filter(({ key, season }) => !isAllYear(season) && !adult.has(key));
  for (const month of months) {
    const shown = goodsOf(await monthPage(month)).filter(({ hit }) => !isAllYear(hit.card.season));
    const expected = seasonal.filter(({ season }) => inSeason(season, month)).map(({ key }) => key);
    expect(keysOf(shown), `month ${month}`).toEqual(expected.sort());
  }
});

test("a month's page, the list with that month as its facet, and the home page of that month name the same goods", async () => {
  for (const month of [3, 6, 11]) {
    const page = await monthPage(month);
    const list = await visit<{ total: number; cards: Card[] }>(services, productList, {
      path: `/en/products?season=${month}`,
    });
    const shown = goodsOf(page).filter(({ hit }) => !isAllYear(hit.card.season));
    expect(keysOf(shown)).toEqual(keysOf(list.data?.cards ?? []));
    expect(page.goodsTotal).toBe(list.data?.total);
    services.clock.set(`2027-${String(month).padStart(2, "0")}-10T03:00:00Z`);
    const opened = await visit<{ inSeasonTotal: number; now: { key: string }[]; products: Card[] }>(services, home, {
      path: "/en",
    });
    expect(opened.data?.inSeasonTotal).toBe(page.goodsTotal);
    const own = (await monthPage(month)).entries.map(({ entry }) => entry.key);
    expect(opened.data?.now.map(({ key }) => key)).toEqual(own);
    const known = new Set(shown.map(({ hit }) => hit.key));
    expect((opened.data?.products ?? []).filter(({ hit }) => !known.has(hit.key))).toEqual([]);
    services.clock.set("2026-11-24T03:00:00Z");
  }
});

test("a crop names its own goods, farm, visit and coming event, and not those of its neighbour", async () => {
  const { entries } = await monthPage(11);
  const linked = (key: string) => {
    const { links, cards } = entries.find(({ entry }) => entry.key === key) ?? { links: null, cards: [] };
    return { goods: keysOf(cards), farms: links?.producer.total, visits: links?.experience.total };
  };
  expect(linked("arabica-harvest")).toEqual({
    goods: [
      "coffee_arabica_roast.cu-dien-honey",
      "coffee_arabica_roast.cu-dien-washed",
      "coffee_drip.cu-dien-ten",
      "coffee_green.cu-dien-washed",
    ],
    farms: 1,
    visits: 1,
  });
  expect(linked("robusta-harvest")).toEqual({
    goods: ["coffee_robusta_ground.da-bot-36h", "coffee_robusta_ground.gung-do-phin"],
    farms: 2,
    visits: 0,
  });
  const persimmons = entries.find(({ entry }) => entry.key === "hanging-persimmon");
  expect(persimmons?.links.event.hits).toMatchObject([{ startsOn: "2026-11-28", endsOn: "2026-11-29" }]);
});

test("an event leaves its crop when it is over, and a crop's event of another month is not told", async () => {
  const eventsIn = async (month: number) =>
    (await monthPage(month)).entries.flatMap(({ links }) => links.event.hits.map(({ startsOn }) => startsOn));
  expect(await eventsIn(12)).toContain("2026-12-12");
  expect(await eventsIn(11)).not.toContain("2026-12-12");
  services.clock.set("2026-11-30T03:00:00Z");
  expect(await eventsIn(11)).not.toContain("2026-11-28");
  expect(keysOf((await monthPage(11)).events)).toEqual([]);
  services.clock.set("2026-11-24T03:00:00Z");
});

test("goods whose every pack is sold ahead of the harvest say so, and that it is over when it is", async () => {
  const aheadOf = async () => {
    const found = goodsOf(await monthPage(11)).find(({ hit }) => hit.key === "coffee_green.cu-dien-washed");
    return (found as unknown as { ahead?: { sentFrom: string; until: string } | null }).ahead;
  };
  expect(await aheadOf()).toBeUndefined();
  const ready = { product: { key: "coffee_green.cu-dien-washed" }, promisedOn: null };
  await services.db.variant.updateMany({ where: ready, data: { retired: true } });
  expect((await aheadOf())?.until.localeCompare("2026-11-24")).toBe(1);
  services.clock.set("2027-11-24T03:00:00Z");
  expect(await aheadOf()).toBeNull();
  services.clock.set("2026-11-24T03:00:00Z");
  await services.db.variant.updateMany({ where: ready, data: { retired: false } });
});

test("the year's page has every record once with its links, in every language", async () => {
  const records = services.reference.list<{ key: string; name: Record<string, string> }>("season-item");
  for (const locale of locales) {
    const { rows } = await yearPage(locale);
    expect(rows.map(({ entry }) => entry.name)).toEqual(records.map(({ name }) => name[locale]));
    const mulberry = rows.find(({ entry }) => entry.key === "mulberry");
    expect(mulberry?.links.product.total).toBe(2);
    expect(rows.find(({ entry }) => entry.key === "dinh-thay-thim")?.entry.rule?.next).toEqual({
      from: "2027-10-13",
      to: "2027-10-14",
    });
  }
});

test("nothing behind the age gate is named on a season's page", async () => {
  const adult = await services.db.searchDocument.findMany({ where: { adult: true } });
  const names = new Set(adult.map(({ title }) => title));
  expect(names.size).toBeGreaterThan(0);
  const { rows } = await yearPage("vi");
  const told = rows.flatMap(({ links }) => Object.values(links).flatMap(({ hits }) => hits.map(({ title }) => title)));
  const april = goodsOf(await monthPage(4, "vi")).map(({ hit }) => hit.title);
  expect([...told, ...april].filter((title) => names.has(title))).toEqual([]);
});

test("machines are told each thing of the month once", async () => {
  const [list] = (await monthPage(11, "ja")).facts.structured;
  const urls = list?.itemListElement.map(({ url }) => url) ?? [];
  expect(list?.["@type"]).toBe("ItemList");
  expect(urls.length).toBeGreaterThan(15);
  expect(new Set(urls).size).toBe(urls.length);
  expect(urls.filter((url) => !url.startsWith("http://localhost:3000/ja/"))).toEqual([]);
});

test("a producer's year is that of all it sells and hosts", async () => {
  const { slug } = await services.db.sellerTranslation.findFirstOrThrow({
    where: { locale: "en", seller: { key: "hien-gio" } },
  });
  const answer = await visit<{ year: number[]; products: Card[]; visits: Card[] }>(services, producer, {
    path: `/en/producers/${slug}`,
    params: { slug },
  });
  const { year = [], products = [], visits = [] } = answer.data ?? {};
  const each = [...products, ...visits].map(({ hit }) => hit.card.season);
  expect(monthsIn(year)).toEqual([...new Set(each.flatMap(monthsIn))].sort((a, b) => a - b));
  expect(year).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
});
