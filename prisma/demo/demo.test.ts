import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import {
  type AttributeDefinition,
  type AttributeValues,
  askedBy,
  attributeFields,
  readAttributes,
} from "#app/domain/catalogue/model/attributes.ts";
import { type ClaimRule, lintClaims } from "#app/domain/catalogue/model/claim-lint.ts";
import { wasPrice } from "#app/domain/catalogue/model/was-price.ts";
import { lostNames, type ProtectedName } from "#app/domain/translation/model/protected-names.ts";
import { type AwardDraft, awardFaults, type OtherAward } from "#app/domain/trust/model/award-rules.ts";
import { alcoholSets, isForAdults } from "#app/shared/adult-goods.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import { readDemoContent } from "#app/workflows/demo-files.server.ts";
import attributeData from "#prisma/reference/attributes.json" with { type: "json" };
import claims from "#prisma/reference/claims.json" with { type: "json" };
import glossary from "#prisma/reference/glossary.json" with { type: "json" };
import units from "#prisma/reference/units.json" with { type: "json" };

const content = await readDemoContent(path.join(import.meta.dirname, "../.."));
const { products, producers, experiences, events, campaigns, texts } = content;
const protectedNames = glossary.protectedNames as ProtectedName[];
const unitCodes = new Set(units.units.map(({ code }) => code));

test("the demonstration has at least 48 products of 20 producers, 16 visits, 8 events and 3 campaigns", () => {
  expect(products.length).toBeGreaterThanOrEqual(48);
  expect(new Set(products.map(({ producer }) => producer)).size).toBeGreaterThanOrEqual(20);
  expect(experiences.length).toBeGreaterThanOrEqual(16);
  expect(events.length).toBeGreaterThanOrEqual(8);
  expect(campaigns.length).toBeGreaterThanOrEqual(3);
});

test("products stand in at least twelve sets, and alcohol is told by its class in both its sets' goods", () => {
  expect(new Set(products.map(({ set }) => set)).size).toBeGreaterThanOrEqual(12);
  const alcohol = products.filter(({ class: importClass }) => isForAdults({ importClass }));
  expect(alcohol).toEqual(products.filter(({ set }) => alcoholSets.includes(set)));
  expect(alcohol.length).toBeGreaterThanOrEqual(2);
  expect(campaigns.flatMap(({ picks }) => picks).filter((key) => alcohol.some((each) => each.key === key))).toEqual([]);
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

test.each(locales)("no text in %s makes a claim that the linter blocks", (locale) => {
  const kinds = Object.entries(texts[locale]) as [string, Record<string, object>][];
  const blocked = kinds.flatMap(([kind, items]) =>
    Object.entries(items).flatMap(([key, text]) => {
      const product = products.find((each) => kind === "products" && each.key === key);
      const goods = { importClass: product?.class ?? "", proofs: product?.certificates.map((each) => each.kind) ?? [] };
      const written = stringsOf(text).map((each) => ({ field: `${kind}/${key}`, locale, text: each }));
      return lintClaims(written, goods, claims.rules as ClaimRule[]).filter(({ severity }) => severity === "block");
    }),
  );
  expect(blocked.map(({ field, rule, excerpt }) => `${field}: ${excerpt} (${rule})`)).toEqual([]);
});

test.each(locales)("texts in %s keep the protected names of the Vietnamese ones", (locale) => {
  const lost = Object.entries(texts.vi).flatMap(([kind, items]) =>
    Object.entries(items as Record<string, object>).flatMap(([key, source]) => {
      const translation = (texts[locale][kind as keyof typeof texts.vi] as Record<string, object>)[key];
      const written = (text: object) => stringsOf({ ...text, slug: "" });
      const names = translation ? lostNames(written(source), written(translation), locale, protectedNames) : [];
      return names.map((name) => `${kind}/${key}: ${name.vi}`);
    }),
  );
  expect(lost).toEqual([]);
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

const attributes = attributeData.attributes as AttributeDefinition[];

test("every product has facts of its set, well-formed, and none of another", () => {
  for (const { key, set, attributes: given } of products) {
    const asked = askedBy(attributes, set);
    expect(Object.keys(given).length, key).toBeGreaterThan(0);
    expect(
      Object.keys(given).filter((code) => !asked.some((each) => each.code === code)),
      key,
    ).toEqual([]);
    const typed = attributeFields(attributes, given);
    expect(readAttributes(attributes, set, typed), key).toEqual({ values: inOrder(given), faults: [] });
  }
});

/** Choices as the form gives them back: in the order of the definition. */
function inOrder(given: AttributeValues): AttributeValues {
  return Object.fromEntries(
    Object.entries(given).map(([code, value]) => {
      const definition = attributes.find((each) => each.code === code);
      const choices = definition?.kind === "choice" ? definition.choices.map((choice) => choice.code) : [];
      return [code, Array.isArray(value) ? choices.filter((choice) => value.includes(choice)) : value];
    }),
  );
}

test("no pack has an invented barcode number, and two packs are a harvest sold ahead", () => {
  const packs = products.flatMap(({ variants }) => variants);
  expect(packs.filter((pack) => "gtin" in pack)).toEqual([]);
  const ahead = packs.flatMap(({ preorder }) => preorder ?? []);
  expect(ahead).toHaveLength(2);
  expect(ahead.filter(({ promisedInDays, ordersForDays }) => ordersForDays > promisedInDays)).toEqual([]);
});

test("a price history ends with the present price; some carry a 'was' price, some do not", () => {
  const now = new Date("2026-11-24T03:00:00Z");
  const told = products.flatMap(({ variants }) => variants.filter(({ pricePast }) => pricePast));
  expect(
    told.filter(({ price, pricePast }) => JSON.stringify(pricePast?.at(-1)?.price) !== JSON.stringify(price)),
  ).toEqual([]);
  const was = told.map(({ pricePast = [] }) =>
    wasPrice(
      pricePast.map(({ daysAgo, price }) => ({
        since: new Date(now.getTime() - daysAgo * 86_400_000),
        amountMinor: price.VND ?? null,
      })),
      now,
    ),
  );
  expect(was.filter((price) => price !== null)).toHaveLength(3);
  expect(was.filter((price) => price === null)).toHaveLength(2);
});

test("every award is one that the centre could have granted, beside the others of its item", () => {
  const items = [
    ...products.map((item) => ({ ...item, itemType: "product" as const })),
    ...experiences.map((item) => ({ ...item, itemType: "experience" as const })),
  ];
  const faults = items.flatMap(({ key, awards, itemType }) =>
    awards.flatMap((award) => {
      const { set, replaces = null, ...facts } = award;
      const draft: AwardDraft = {
        ...facts,
        ...{ ocopSet: set, itemType, itemId: key, sellerId: key, replacesId: replaces },
        issuerLevel: award.issuerLevel as AwardDraft["issuerLevel"],
        state: award.state === "potential_5" ? "potential_5" : "granted",
      };
      const earlier = awards.filter(({ decisionDate }) => decisionDate < award.decisionDate).map(otherAward);
      return awardFaults(draft, earlier).map(({ field, code }) => `${award.code} ${field} ${code}`);
    }),
  );
  expect(faults).toEqual([]);
});

function otherAward(award: (typeof products)[number]["awards"][number]): OtherAward {
  const { code, state, decisionDate, validUntil, revokedOn, replaces = null } = award;
  return { id: code, code, state, decisionDate, validUntil, revokedOn, replacesId: replaces };
}

test("some awards follow others, a visit among them, and every scan that is named was drawn", () => {
  const followed = [products, experiences].map((items) =>
    items.flatMap(({ awards }) => awards).filter(({ replaces }) => replaces),
  );
  expect(followed.map((each) => each.length > 0)).toEqual([true, true]);
  const awards = [...products, ...experiences].flatMap((item) => item.awards);
  const named = awards.flatMap(({ code, scanPages = 0 }) =>
    Array.from({ length: scanPages }, (_, page) => `${code}-${page + 1}.webp`),
  );
  expect(named.sort()).toEqual(readdirSync(path.join(import.meta.dirname, "scans")).sort());
  expect(named.length).toBeGreaterThanOrEqual(3);
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

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(stringsOf) : [];
}
