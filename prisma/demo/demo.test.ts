import path from "node:path";
import { expect, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { readDemoContent } from "#app/workflows/demo-files.server.ts";
import units from "#prisma/reference/units.json" with { type: "json" };

const content = await readDemoContent(path.join(import.meta.dirname, "../.."));
const { products, producers, experiences, events, campaigns, texts } = content;
const unitCodes = new Set(units.units.map(({ code }) => code));
const healthClaims =
  /chữa bệnh|trị bệnh|khỏi bệnh|ung thư|tiểu đường|giải độc|\bcures? (?:the|your|any|disease|cough|cold)|anti-?cancer|\bdetox|รักษาโรค|ต้านมะเร็ง|치료|항암|해독|治る|癌|ガンに|解毒/iu;

test("the demonstration has at least 48 products of 20 producers, 16 visits, 8 events and 3 campaigns", () => {
  expect(products.length).toBeGreaterThanOrEqual(48);
  expect(new Set(products.map(({ producer }) => producer)).size).toBeGreaterThanOrEqual(20);
  expect(experiences.length).toBeGreaterThanOrEqual(16);
  expect(events.length).toBeGreaterThanOrEqual(8);
  expect(campaigns.length).toBeGreaterThanOrEqual(3);
});

test("products stand in at least twelve sets and no product is alcohol", () => {
  expect(new Set(products.map(({ set }) => set)).size).toBeGreaterThanOrEqual(12);
  expect(
    products.filter(({ set, class: importClass }) => set === 14 || set === 15 || importClass === "alcohol"),
  ).toEqual([]);
});

test("everything lies in one of the 124 units", () => {
  expect(unitCodes.size).toBe(124);
  expect([...products, ...producers, ...experiences, ...events].filter(({ unit }) => !unitCodes.has(unit))).toEqual([]);
});

test.each(locales)("every item has all its texts in %s", (locale) => {
  const missing = [
    ...lacking(locale, "products", products, [
      "name",
      "slug",
      "summary",
      "description",
      "makerNote",
      "storage",
      "use",
      "imageAlt",
    ]),
    ...lacking(locale, "producers", producers, ["name", "slug", "tagline", "story"]),
    ...lacking(locale, "experiences", experiences, [
      "name",
      "slug",
      "summary",
      "description",
      "bring",
      "meetingPoint",
      "weather",
      "care",
    ]),
    ...lacking(locale, "events", events, ["name", "slug", "summary", "description", "place"]),
    ...lacking(
      locale,
      "campaigns",
      campaigns.filter(({ languages }) => languages.includes(locale)),
      ["title", "slug", "lead", "body"],
    ),
    ...products.flatMap(({ key, variants }) =>
      variants.filter(({ code }) => !texts[locale].products[key]?.variants[code]).map(({ code }) => `${key}/${code}`),
    ),
  ];
  expect(missing).toEqual([]);
});

test.each(locales)("slugs are unique in %s within their kind", (locale) => {
  for (const kind of ["products", "producers", "experiences", "events", "campaigns"] as const) {
    const slugs = Object.values(texts[locale][kind]).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
    expect(slugs.filter((slug) => slug !== slug.normalize("NFC") || /[\s/?#%]/.test(slug))).toEqual([]);
  }
});

test.each(locales)("no text in %s makes a health claim", (locale) => {
  const all = Object.entries(texts[locale]).flatMap(([kind, items]) =>
    Object.entries(items).map(([key, text]) => [`${kind}/${key}`, JSON.stringify(text)] as const),
  );
  expect(all.filter(([, text]) => healthClaims.test(text)).map(([key]) => key)).toEqual([]);
});

test("no award claims five stars without the central level, and each ends 36 months after its decision", () => {
  const awards = [...products, ...experiences].flatMap((item) => item.awards);
  expect(
    awards.filter(({ stars, issuerLevel, state }) => stars === 5 && state === "granted" && issuerLevel !== "central"),
  ).toEqual([]);
  const wrong = awards.filter(({ decisionDate, validUntil }) => {
    const end = new Date(`${decisionDate}T00:00:00Z`);
    end.setUTCMonth(end.getUTCMonth() + 36);
    return end.toISOString().slice(0, 10) !== validUntil;
  });
  expect(wrong).toEqual([]);
});

function lacking(
  locale: Locale,
  kind: keyof (typeof texts)["vi"],
  items: readonly { key: string }[],
  fields: readonly string[],
): string[] {
  return items.flatMap(({ key }) => {
    const text = texts[locale][kind][key] as Record<string, string> | undefined;
    return fields.filter((field) => !text?.[field]?.trim()).map((field) => `${kind}/${key}.${field}`);
  });
}
