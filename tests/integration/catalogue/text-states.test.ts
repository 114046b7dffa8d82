import { afterAll, beforeAll, expect, test } from "vitest";
import { findTranslation } from "#app/domain/catalogue/queries/find-translation.server.ts";
import { listTranslations } from "#app/domain/catalogue/queries/list-translations.server.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { translationStates } from "#app/shared/translation-state.ts";
import { makeListing } from "#tests/factories/listing.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { type ListingDesk, openListingDesk } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ListingDesk;
beforeAll(async () => {
  services = await createTestServices();
  desk = await openListingDesk(services);
});
afterAll(() => services.close());

const all = { locale: null, state: null, query: "", page: 1 };

async function statesOf(id: string) {
  const found = await Promise.all(locales.map((locale) => findTranslation(services.db, id, locale)));
  return Object.fromEntries(locales.map((locale, index) => [locale, found[index]?.state]));
}

/** A submitted listing whose Japanese was made from its Vietnamese and read. */
async function makeTranslated(): Promise<string> {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  await desk.saveListing(id, { "summary.vi": "Cà phê vườn nhà", "summary.en": "Coffee of our garden" }, "submit");
  await writeJapanese(id);
  return id;
}

async function writeJapanese(id: string) {
  const source = (await findTranslation(services.db, id, "ja"))?.seen.source ?? "";
  const text = { name: "庭のコーヒー", summary: "庭", description: "庭で摘みました", makerNote: "", ingredients: "豆" };
  await services.db.productTranslation.create({
    data: {
      ...{ ...text, storage: "", use: "", imageAlt: "", productId: id, locale: "ja", slug: `ja-${id}` },
      sourceDigest: source,
    },
  });
}

test("the demonstration's texts are all reviewed", async () => {
  const { counts, total, all: listings } = await listTranslations(services.db, { ...all, state: "reviewed" });
  expect(counts).toEqual({ missing: 0, stale: 0, draft: 0, reviewed: listings });
  expect(total).toBeGreaterThan(48);
});

test("texts are drafts when their maker saved them, and reviewed when the centre approved them", async () => {
  const id = await makeTranslated();
  expect(await statesOf(id)).toEqual({ vi: "draft", en: "draft", th: "missing", ko: "missing", ja: "draft" });
  const { version } = await desk.product(id);
  expect((await desk.decideOn(id, { intent: "approve", version: String(version) })).status).toBe(303);
  expect(await statesOf(id)).toMatchObject({ vi: "reviewed", en: "reviewed", ja: "draft" });
});

test("when the Vietnamese changes, an English saved with it follows and other languages are out of date, not lost", async () => {
  const id = await makeTranslated();
  await desk.saveListing(id, { "summary.vi": "Cà phê hái tay", "summary.en": "Coffee picked by hand" });
  expect(await statesOf(id)).toMatchObject({ vi: "draft", en: "draft", ja: "stale" });
  expect((await findTranslation(services.db, id, "ja"))?.text?.name).toBe("庭のコーヒー");
});

test("an English that stays as it was is out of date until it is written anew", async () => {
  const id = await makeTranslated();
  await desk.saveListing(id, { "summary.vi": "Cà phê phơi giàn" });
  expect(await statesOf(id)).toMatchObject({ vi: "draft", en: "stale" });
  await desk.saveListing(id, { "summary.en": "Coffee dried on racks" });
  expect((await statesOf(id)).en).toBe("draft");
});

test("a change that waits for review moves no state before it is approved", async () => {
  const id = await makeTranslated();
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  await desk.saveListing(id, { "summary.vi": "Cà phê mới" }, "submit");
  expect(await statesOf(id)).toMatchObject({ vi: "reviewed", en: "reviewed", ja: "draft" });
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  expect(await statesOf(id)).toMatchObject({ vi: "reviewed", en: "stale", ja: "stale" });
});

test("the board says of every listing and language what its editor says, in two statements", async () => {
  const id = await makeTranslated();
  await desk.saveListing(id, { "name.vi": "Cà phê “lạ” 🌱 l'été" });
  const { count, value } = await countQueries(services.database, () => listTranslations(services.db, all));
  expect(count).toBe(2);
  const told = value.rows.find((row) => row.id === id);
  expect(told).toEqual({ id, name: "Cà phê “lạ” 🌱 l'été", states: await statesOf(id) });
  const known = value.rows.slice(0, 12);
  for (const row of known) expect(row.states).toEqual(await statesOf(row.id));
});

test("the board filters by language, state and name, and its counts are those of its rows", async () => {
  const rowsOf = (change: object) => listTranslations(services.db, { ...all, ...change });
  for (const locale of [...locales, null] as (Locale | null)[]) {
    for (const state of translationStates) {
      const { rows, total, counts } = await rowsOf({ locale, state });
      expect(total, `${locale} ${state}`).toBe(counts[state]);
      expect(rows.length).toBe(Math.min(total, 30));
      const fits = (row: (typeof rows)[number]) =>
        locale ? row.states[locale] === state : Object.values(row.states).includes(state);
      expect(rows.every(fits)).toBe(true);
    }
  }
  expect((await rowsOf({ query: "庭のコーヒー" })).total).toBeGreaterThan(0);
  expect((await rowsOf({ query: "100%_" })).total).toBe(0);
  const last = await rowsOf({ page: 999 });
  expect(last.page).toBe(Math.ceil(last.total / 30));
  expect(last.rows.length).toBeGreaterThan(0);
});

test("a draft that the centre has not been shown is not on the board", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, nameVi: "Chưa gửi bao giờ" });
  expect(await findTranslation(services.db, id, "en")).toBeNull();
  expect((await listTranslations(services.db, { ...all, query: "Chưa gửi bao giờ" })).total).toBe(0);
});
