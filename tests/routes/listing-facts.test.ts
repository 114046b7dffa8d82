import { afterAll, beforeAll, expect, test } from "vitest";
import { makeListing } from "#tests/factories/listing.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { type ListingDesk, openListingDesk } from "#tests/support/listing-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ListingDesk;
let portal: ListeningPortal;

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = await openListingDesk(services);
  portal = await listenForTest(services);
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const coffee = {
  "fact.roast": "medium",
  "fact.species": "arabica",
  "fact.grind.beans": "on",
  "fact.hand-picked": "on",
};
const stored = async (id: string) =>
  Object.fromEntries(
    (await services.db.productAttribute.findMany({ where: { productId: id } })).map(({ code, value }) => [code, value]),
  );

/** The form's page as a browser without script gets it. */
async function formPage(id: string, fields?: Record<string, string>): Promise<{ status: number; html: string }> {
  const answer = await fetch(`${portal.url}/en/seller/listings/${id}`, {
    headers: { cookie: desk.sellerCookie, Origin: portal.url, "Sec-Fetch-Site": "same-origin" },
    ...(fields ? { method: "POST", body: new URLSearchParams(fields) } : {}),
  });
  return { status: answer.status, html: await answer.text() };
}

const shows = (html: string, name: string) => new RegExp(`<(input|select|textarea)[^>]*id="field-${name}"`).test(html);
const carries = (html: string, name: string, value: string) =>
  html.includes(`<input type="hidden" name="${name}" value="${value}"/>`);

test("the form asks for the facts of the chosen set, with the unit of a number", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const { html } = await formPage(id);
  for (const name of ["fact.roast", "fact.grind.beans", "fact.hand-picked", "fact.brew-temperature"])
    expect(shows(html, name), name).toBe(true);
  for (const name of ["fact.nitrogen", "fact.altitude"]) expect(shows(html, name), name).toBe(false);
  expect(html).toContain("Water temperature (°C)");
});

test("facts are kept by their kind: a number, yes, and codes of choices", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const form = { ...coffee, "fact.grind.espresso": "on", "fact.brew-temperature": "93" };
  expect((await desk.saveListing(id, form)).status).toBe(303);
  expect(await stored(id)).toEqual({
    ...{ roast: ["medium"], species: ["arabica"], grind: ["beans", "espresso"] },
    ...{ "hand-picked": true, "brew-temperature": 93 },
  });
  const { values } = await desk.openListing(id);
  expect(values).toMatchObject(form);
  const { "fact.hand-picked": _unchecked, ...rest } = values;
  await desk.post(id, { ...rest, "fact.roast": "", version: "2", intent: "save" });
  expect(Object.keys(await stored(id)).sort()).toEqual(["brew-temperature", "grind", "species"]);
});

test("a fact that is no number, out of bounds or no choice is told at its field and keeps what was typed", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const wrong = { "fact.roast": "burnt", "fact.brew-temperature": "hot" };
  const answer = await desk.saveListing(id, wrong);
  expect(answer.status).toBe(422);
  expect(answer.data?.errors.map(({ field }) => field).sort()).toEqual(["fact.brew-temperature", "fact.roast"]);
  expect(answer.data?.values).toMatchObject(wrong);
  const far = await desk.saveListing(id, { "fact.brew-temperature": "500" });
  expect(far.data?.errors).toMatchObject([{ field: "fact.brew-temperature", message: expect.stringContaining("100") }]);
  expect(await stored(id)).toEqual({});
});

test("another set after facts were filled in: the form shows its fields, keeps all that was typed and names what it hides", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const { values } = await desk.openListing(id);
  const typed = { ...values, ...coffee, "name.en": "Typed meanwhile", ocopSet: "9", intent: "set", version: "1" };
  const { status, html } = await formPage(id, typed);
  expect(status).toBe(200);
  expect(html).toContain('value="Typed meanwhile"');
  expect(shows(html, "fact.nitrogen")).toBe(true);
  expect(shows(html, "fact.roast")).toBe(false);
  expect(carries(html, "fact.roast", "medium") && carries(html, "fact.grind.beans", "on")).toBe(true);
  expect(html).toMatch(/data-testid="hidden-facts"[^>]*>[^<]*Species, Roast/);
  expect(await desk.product(id)).toMatchObject({ ocopSet: 13, version: 1 });
});

test("facts of a set that was left stay stored, and come back with it", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  await desk.saveListing(id, coffee);
  expect((await desk.saveListing(id, { ocopSet: "9", "fact.nitrogen": "40" })).status).toBe(303);
  expect(await stored(id)).toMatchObject({ roast: ["medium"], nitrogen: 40 });
  const sauce = await formPage(id);
  expect(sauce.html).toContain("hidden-facts");
  expect((await desk.saveListing(id, { ocopSet: "13" })).status).toBe(303);
  const { html } = await formPage(id);
  expect(html).toMatch(/<option value="medium" selected=""/);
  expect(carries(html, "fact.nitrogen", "40")).toBe(true);
});

test("of a live listing facts wait for a review, which sees what they were and will be", async () => {
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live" });
  await desk.saveListing(id, { "fact.roast": "light" }, "submit");
  expect(await stored(id)).toEqual({});
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  expect(await stored(id)).toEqual({ roast: ["light"] });
  await desk.saveListing(id, { "fact.roast": "dark", "fact.hand-picked": "on" }, "submit");
  const review = await fetch(`${portal.url}/en/staff/review/${id}`, { headers: { cookie: desk.staffCookie } });
  const html = (await review.text()).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
  expect(html).toContain("Fact: Roast Before Light After Dark");
  expect(html).toContain("Fact: Picked by hand Before – After Yes");
  await desk.decideOn(id, { intent: "approve", version: String((await desk.product(id)).version) });
  const [document] = await desk.documents(id);
  expect(document?.facts).toEqual(["hand-picked=yes", "roast=dark"]);
});

test("a barcode number is checked by its last digit and stored with fourteen", async () => {
  const { id, variantId } = await makeListing(services.db, { sellerId: desk.sellerId });
  for (const [gtin, says] of [
    ["9506000134353", "check digit"],
    ["95060001", "check digit"],
    ["950600013435", "check digit"],
    ["12345", "8, 12, 13 or 14"],
  ]) {
    const answer = await desk.saveListing(id, { "pack.0.gtin": gtin ?? "" });
    expect(answer.data?.errors).toMatchObject([{ field: "pack.0.gtin", message: expect.stringContaining(says ?? "") }]);
    expect(answer.data?.values["pack.0.gtin"]).toBe(gtin);
  }
  expect((await desk.saveListing(id, { "pack.0.gtin": "9506000134352" })).status).toBe(303);
  expect(await services.db.variant.findUnique({ where: { id: variantId } })).toMatchObject({ gtin: "09506000134352" });
  expect((await desk.openListing(id)).values["pack.0.gtin"]).toBe("9506000134352");
});

const second = {
  ...{ "pack.1.id": "", "pack.1.label.vi": "Hộp", "pack.1.label.en": "Box", "pack.1.netG": "500" },
  ...{ "pack.1.grossG": "560", "pack.1.price.VND": "300000", "pack.1.stock": "3", "pack.1.stockSeen": "0" },
};

test("a barcode number belongs to one pack: another listing's is refused, twice is told, two may change over", async () => {
  const other = await makeListing(services.db, { sellerId: (await makeSeller(services.db, "Khác")).id });
  await services.db.variant.update({ where: { id: other.variantId }, data: { gtin: "00614141000036" } });
  const { id } = await makeListing(services.db, { sellerId: desk.sellerId });
  const taken = await desk.saveListing(id, { "pack.0.gtin": "614141000036" });
  expect(taken.status).toBe(422);
  expect(taken.data?.errors).toMatchObject([{ field: "pack.0.gtin" }]);
  const twice = await desk.saveListing(id, { ...second, "pack.0.gtin": "96385074", "pack.1.gtin": "96385074" });
  expect(twice.data?.errors).toMatchObject([{ field: "pack.1.gtin" }]);
  await desk.saveListing(id, { ...second, "pack.0.gtin": "96385074", "pack.1.gtin": "10614141000415" });
  const changed = await desk.saveListing(id, { "pack.0.gtin": "10614141000415", "pack.1.gtin": "96385074" });
  expect(changed.status).toBe(303);
  await desk.saveListing(id, { "pack.1.remove": "on", "pack.0.gtin": "96385074" });
  const packs = await services.db.variant.findMany({ where: { productId: id }, orderBy: { position: "asc" } });
  expect(packs.map(({ gtin, retired }) => [gtin, retired])).toEqual([
    ["00000096385074", false],
    [null, true],
  ]);
});

test("two listings that take one barcode number at the same moment: one gets it, the other is told", async () => {
  const ids = await Promise.all([1, 2].map(() => makeListing(services.db, { sellerId: desk.sellerId })));
  const answers = await Promise.all(ids.map(({ id }) => desk.saveListing(id, { "pack.0.gtin": "12345670" })));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
});

test("a harvest sold ahead has both its days, in order; a wrong day is told", async () => {
  const { id, variantId } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live" });
  const save = (promisedOn: string, until: string) =>
    desk.saveListing(id, { "pack.0.promisedOn": promisedOn, "pack.0.preorderUntil": until });
  const fields = async (promisedOn: string, until: string) =>
    (await save(promisedOn, until)).data?.errors.map(({ field }) => field);
  expect(await fields("2027-01-20", "")).toEqual(["pack.0.preorderUntil"]);
  expect(await fields("", "2027-01-20")).toEqual(["pack.0.promisedOn"]);
  expect(await fields("2027-01-20", "2027-01-21")).toEqual(["pack.0.preorderUntil"]);
  expect(await fields("2027-02-30", "2027-01-21")).toEqual(["pack.0.promisedOn"]);
  expect(await fields("2072-01-20", "2027-01-21")).toEqual(["pack.0.promisedOn"]);
  expect((await save("2027-01-20", "2026-12-31")).status).toBe(303);
  const pack = await services.db.variant.findUniqueOrThrow({ where: { id: variantId } });
  expect([pack.promisedOn, pack.preorderUntil]).toEqual([new Date("2027-01-20"), new Date("2026-12-31")]);
  expect((await save("", "")).status).toBe(303);
  expect(await services.db.variant.findUnique({ where: { id: variantId } })).toMatchObject({ promisedOn: null });
});

test("every price is recorded when it changed, with the clock's time, and so is its return to the list", async () => {
  const { id, variantId } = await makeListing(services.db, { sellerId: desk.sellerId, state: "live" });
  const history = async () =>
    (await services.db.priceChange.findMany({ where: { variantId }, orderBy: [{ since: "asc" }, { id: "asc" }] })).map(
      ({ currency, amountMinor, since }) => `${since.toISOString().slice(0, 10)} ${currency} ${amountMinor}`,
    );
  services.clock.set("2026-12-01T03:00:00Z");
  await desk.saveListing(id, { "pack.0.price.VND": "170.000", "pack.0.price.JPY": "1100" });
  services.clock.set("2026-12-02T03:00:00Z");
  await desk.saveListing(id, { "name.en": "Only a name" });
  services.clock.set("2026-12-03T03:00:00Z");
  await desk.saveListing(id, { "pack.0.price.JPY": "" });
  services.clock.set("2026-11-24T03:00:00Z");
  expect(await history()).toEqual([
    "2026-12-01 VND 170000",
    "2026-12-01 JPY 1100",
    "2026-12-01 KRW 9400",
    "2026-12-03 JPY 1030",
  ]);
});
