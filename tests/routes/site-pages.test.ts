import { afterAll, beforeAll, expect, test } from "vitest";
import { loader as certificate } from "#app/routes/site/certificate.tsx";
import { loader as event } from "#app/routes/site/event.tsx";
import { loader as experience } from "#app/routes/site/experience.tsx";
import { loader as legal } from "#app/routes/site/legal.tsx";
import { openProduct as product } from "#app/routes/site/open-product.server.ts";
import { loader as place } from "#app/routes/site/place.tsx";
import { loader as producer } from "#app/routes/site/producer.tsx";
import { loader as productList } from "#app/routes/site/product-list.tsx";
import { loader as seasonMonth } from "#app/routes/site/season-month.tsx";
import { locales } from "#app/shared/locale.ts";
import { countQueries } from "#tests/support/count-queries.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const washed = "coffee_arabica_roast.cu-dien-washed";

async function slugOf(key: string, locale: string): Promise<string> {
  const row = await services.db.productTranslation.findFirstOrThrow({ where: { locale, product: { key } } });
  return row.slug;
}

type ProductAnswer = {
  product: { key: string; text: { locale: string }; variants: { free: number }[] };
  badge: { code: string } | null;
};

test("a product page is found by its own slug in each language", async () => {
  for (const locale of locales) {
    const slug = await slugOf(washed, locale);
    const answer = await visit<ProductAnswer>(services, product, {
      path: `/${locale}/products/${slug}`,
      params: { slug },
    });
    expect(answer.data?.product.key).toBe(washed);
    expect(answer.data?.product.text.locale).toBe(locale);
  }
});

test("a slug of another language leads to the reader's own", async () => {
  const slug = await slugOf(washed, "en");
  const answer = await visit(services, product, { path: `/ja/products/${slug}?market=KR`, params: { slug } });
  expect(answer.status).toBe(301);
  expect(decodeURI(answer.headers.get("Location") ?? "")).toBe(`/ja/products/${await slugOf(washed, "ja")}?market=KR`);
});

test("a product page makes at most 6 database statements and a list of 24 at most 4", async () => {
  const slug = await slugOf(washed, "en");
  const one = await countQueries(services.database, () =>
    visit(services, product, { path: `/en/products/${slug}`, params: { slug } }),
  );
  expect(one.count).toBeLessThanOrEqual(6);
  const list = await countQueries(services.database, () => visit(services, productList, { path: "/en/products" }));
  expect(list.count).toBeLessThanOrEqual(4);
});

test("a badge leaves the page the day after its award ends", async () => {
  const slug = await slugOf(washed, "en");
  const path = { path: `/en/products/${slug}`, params: { slug } };
  expect((await visit<ProductAnswer>(services, product, path)).data?.badge?.code).toBe("OC-JV2UN");
  services.clock.set("2028-03-13T03:00:00Z");
  expect((await visit<ProductAnswer>(services, product, path)).data?.badge).toBeNull();
  services.clock.set("2026-11-24T03:00:00Z");
});

test("unknown slugs, codes, months and legal pages are not found, whatever they hold", async () => {
  const hostile = [
    "no-such",
    "%00",
    "\u0000",
    "a\u0007",
    "' OR 1=1 --",
    "../../etc/passwd",
    "x".repeat(3000),
    "🙂",
    "\u202eabc",
  ];
  for (const slug of hostile) {
    for (const [loader, params] of [
      [product, { slug }],
      [experience, { slug }],
      [producer, { slug }],
      [event, { slug }],
      [place, { slug }],
      [certificate, { code: slug }],
      [legal, { page: slug }],
      [seasonMonth, { month: slug }],
    ] as const) {
      const answer = await visit(services, loader as never, { path: "/en/x", params });
      expect(answer.status).toBe(404);
    }
  }
});

test("the ranking's weights are written with the decimal sign of the language", async () => {
  const html = async (locale: string) =>
    (await visit<{ html: string }>(services, legal, { path: `/${locale}/legal/ranking`, params: { page: "ranking" } }))
      .data?.html ?? "";
  expect(await html("vi")).toContain("<td>0,9</td>");
  expect(await html("vi")).not.toMatch(/<td>\d\.\d/);
  for (const locale of ["en", "th", "ko", "ja"]) expect(await html(locale)).toContain("<td>0.9</td>");
});

test("a food supplement says that it is no medicine, and other goods do not", async () => {
  const answer = async (key: string) => {
    const slug = await slugOf(key, "vi");
    return (
      await visit<{ saysNoMedicine: boolean }>(services, product, { path: `/vi/products/${slug}`, params: { slug } })
    ).data?.saysNoMedicine;
  };
  for (const key of ["artichoke_extract.suong-mai-vials", "cordyceps.suong-mai-dried"])
    expect(await answer(key)).toBe(true);
  for (const key of [washed, "artichoke_tea.suong-mai-bags"]) expect(await answer(key)).toBe(false);
});

test("a page number that is no page is not found and unknown facets are ignored", async () => {
  for (const page of ["0", "-1", "abc", "4", "401", "9999", "1e9", "999999999999"]) {
    expect((await visit(services, productList, { path: `/en/products?page=${page}` })).status).toBe(404);
  }
  const all = await visit<{ total: number }>(services, productList, {
    path: "/en/products?colour=red&sort=evil&group=",
  });
  expect(all.data?.total).toBe(50);
});
