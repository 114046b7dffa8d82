import { afterAll, beforeAll, expect, test } from "vitest";
import { dateOf } from "#app/shared/calendar.ts";
import { newId } from "#app/shared/id.ts";
import { locales } from "#app/shared/locale.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { publicRoutes } from "#tests/support/public-routes.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

const coffee = "agri.coffee.harvest-morning";
const trek = "eco.trek.langbiang-dawn";
const strawberry = "agri.strawberry.pick-and-taste";
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

const wordsOf = (html: string) => html.replaceAll(/<[^>]*>/g, "");

async function htmlOf(path: string): Promise<string> {
  return (await fetch(portal.url + path)).text();
}

async function pageOf(key: string, locale = "en", query = ""): Promise<string> {
  const { slug } = await services.db.experienceTranslation.findFirstOrThrow({ where: { locale, experience: { key } } });
  return htmlOf(`/${locale}/experiences/${encodeURIComponent(slug)}${query}`);
}

function hooked(html: string, hook: string): string {
  const [, text = ""] = html.match(new RegExp(`data-testid="${hook}"[^>]*>(.*?)</(?:dd|p|div|section)>`, "s")) ?? [];
  return wordsOf(text);
}

test("every visit says how to come, with a car and without, and how one stays safe, in five languages", async () => {
  const texts = await services.db.experienceTranslation.findMany();
  expect(new Set(texts.map(({ locale }) => locale))).toEqual(new Set(locales));
  expect(texts.filter(({ gettingThere, safety }) => gettingThere.length < 20 || safety.length < 15)).toEqual([]);
  for (const locale of locales) {
    const html = await pageOf(coffee, locale);
    const told = texts.find((text) => text.locale === locale && html.includes(text.slug) && html.includes(text.name));
    expect(told).toBeDefined();
    expect(hooked(html, "getting-there")).not.toBe("");
    expect(hooked(html, "safety")).not.toBe("");
  }
});

test("a page tells parking, access, who may come, what a group pays, and how it is confirmed", async () => {
  const html = await pageOf(coffee);
  expect(hooked(html, "parking")).toBe("motorbike parking, car parking");
  expect(hooked(html, "access")).toMatch(/toilet, shade, seats to rest/);
  expect(hooked(html, "child-rule")).toMatch(/up to 11 years.*with an adult/);
  expect(hooked(html, "fact-group-price")).toMatch(/8 adults or more/);
  expect(hooked(html, "confirmation")).toMatch(/once it is paid/);
  expect(hooked(await pageOf(trek), "confirmation")).toMatch(/answers within 24 hours/);
  expect(wordsOf(html)).not.toMatch(/paid at the place|write to us with the day/);
});

test("a guided walk tells its insurance, its guide's licence and the licence of who runs it", async () => {
  const html = await pageOf(trek);
  expect(hooked(html, "insured")).toMatch(/are insured/);
  expect(hooked(html, "guide-licence")).toBe("HDV-NĐ 468-0132/2025");
  expect(hooked(html, "licence")).toBe("68-0047/2024/CDLQGVN-GPLHQT");
});

test("a recognition tells its decision and both its days, and that it ended when it is over", async () => {
  const told = async () => hooked(await pageOf(coffee), "recognition-brand");
  expect(await told()).toMatch(/2024.*2027/);
  const html = await pageOf(coffee);
  expect(html).toContain("BR-DL-009/2024");
  expect(html).not.toContain(">ended<");
  services.clock.set("2027-07-01T03:00:00Z");
  expect(await pageOf(coffee)).toContain(">ended<");
  services.clock.set("2026-11-24T03:00:00Z");
});

test("a page says when it opens today, or that it is closed, and names the days the host keeps closed", async () => {
  expect(hooked(await pageOf(coffee), "open-today")).toMatch(/Open today from (07:00|7:00)/);
  const { id } = await services.db.experience.findUniqueOrThrow({ where: { key: coffee } });
  const closed = ["2026-11-24", "2026-12-12"].map((day) => ({
    ...{ id: newId(), experienceId: id, day: dateOf(day), startsAt: null, capacity: 0 },
  }));
  await services.db.visitException.createMany({ data: closed });
  const html = await pageOf(coffee);
  expect(hooked(html, "open-today")).toBe("Closed today");
  expect(wordsOf(html)).toMatch(/Coming closed days.*12 December 2026/);
  await services.db.visitException.deleteMany({ where: { experienceId: id } });
});

test("a season warning stands where the month calls for it, on the visit and on the month's page", async () => {
  expect(await pageOf(trek, "en", "?month=2026-12")).toContain("pine forest burns easily");
  expect(await pageOf(coffee, "en", "?month=2026-11")).not.toContain("season-warnings");
  const august = await htmlOf("/en/seasons/8");
  expect(august).toContain("rainy season lasts from May to October");
  expect(august).toContain("streams rise fast");
  expect(await htmlOf("/en/seasons/11")).not.toContain("season-warnings");
  for (const locale of locales) expect(await htmlOf(`/${locale}/seasons/1`)).toContain("season-warnings");
});

test("visits are found by what there is for who comes: all that is chosen", async () => {
  const list = async (query: string) => htmlOf(`/en/experiences?${query}`);
  expect(await list("")).toContain('data-testid="facet-access-step_free"');
  const html = await list("access=step_free&access=accessible_toilet");
  const nameOf = async (key: string) =>
    (await services.db.experienceTranslation.findFirstOrThrow({ where: { locale: "en", experience: { key } } })).name;
  expect(html).toContain(await nameOf(strawberry));
  expect(html).not.toContain(await nameOf("agri.silk.cocoon-to-cloth"));
  expect((await fetch(`${portal.url}/en/experiences?access=%00&access='--`)).status).toBe(200);
});

test("a product leads to its visit and the visit to its products, whichever of them names the other", async () => {
  const { db } = services;
  const visit = await db.experience.findUniqueOrThrow({ where: { key: strawberry }, include: { links: true } });
  const product = await db.product.findFirstOrThrow({
    where: { key: "pepper.tru-song-black" },
    include: { translations: { where: { locale: "en" } } },
  });
  const [text] = product.translations;
  await db.experienceLink.create({ data: { experienceId: visit.id, targetKey: product.key, position: 9 } });
  const { slug } = await db.experienceTranslation.findFirstOrThrow({
    where: { locale: "en", experienceId: visit.id },
  });
  expect(await htmlOf(`/en/products/${text?.slug}`)).toContain(`/en/experiences/${slug}`);
  expect(await pageOf(strawberry)).toContain(`/en/products/${text?.slug}`);
  await db.experienceLink.deleteMany({ where: { experienceId: visit.id, targetKey: product.key } });
  await db.productLink.create({
    data: { productId: product.id, kind: "visit", targetKey: strawberry, position: 9 },
  });
  expect(await pageOf(strawberry)).toContain(`/en/products/${text?.slug}`);
});

test("machines are told what there is for who comes, and that it costs", async () => {
  const html = await pageOf(strawberry);
  expect(html).toContain('"isAccessibleForFree":false');
  expect(html).toContain('{"@type":"LocationFeatureSpecification","name":"step-free","value":true}');
});
