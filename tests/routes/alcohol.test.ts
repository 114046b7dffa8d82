import { afterAll, beforeAll, expect, test } from "vitest";
import { adultCookie } from "#app/http/adult-cookie.server.ts";
import { loader as searchApi } from "#app/routes/api/search.ts";
import { loader as suggestApi } from "#app/routes/api/suggest.ts";
import { action as cartAction, loader as cartLoader } from "#app/routes/site/cart.tsx";
import { loader as certificate } from "#app/routes/site/certificate.tsx";
import { loader as producer } from "#app/routes/site/producer.tsx";
import { loader as productDoor } from "#app/routes/site/product-door.tsx";
import { loader as productList } from "#app/routes/site/product-list.tsx";
import { type Market, markets } from "#app/shared/market.ts";
import { findPickable, readPicks } from "#app/workflows/campaign-picks.server.ts";
import { listPublicPages } from "#app/workflows/list-public-pages.server.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { makeAward } from "#tests/factories/award.ts";
import { checkoutOf, fillCart } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
let wine: { id: string; key: string; sellerId: string; variants: { id: string }[]; translations: Text[] };
type Text = { locale: string; slug: string; name: string };

beforeAll(async () => {
  services = await createTestServices();
  wine = await services.db.product.findUniqueOrThrow({
    where: { key: "wine_dalat.ut-nhung-mulberry" },
    include: { variants: true, translations: true },
  });
});
afterAll(() => services.close());

const textIn = (locale: string) => wine.translations.find((text) => text.locale === locale) as Text;
const packId = () => wine.variants[0]?.id ?? "";
const ofAge = (age: number) => adultCookie(age, { secret: services.env.sessionSecret, origin: services.origin });
const legalAge: Record<Market, number> = { VN: 18, TH: 20, SG: 18, KR: 19, JP: 20, MY: 21 };
const sold: Record<Market, boolean> = { VN: true, TH: false, SG: false, KR: true, JP: true, MY: false };

type Gate = { gate: { legalAge: number; offered: boolean } };

test.each(markets)("page, cart and checkout give alcohol one verdict in %s", async (market) => {
  const { slug } = textIn("en");
  const door = await visit<Gate>(services, productDoor, {
    path: `/en/products/${slug}?market=${market}`,
    params: { slug },
  });
  expect(door.data?.gate).toMatchObject({ legalAge: legalAge[market], offered: !["TH", "MY"].includes(market) });

  const added = await visit<{ errors: { message: string }[] }>(services, cartAction, {
    path: `/en/cart?market=${market}`,
    cookie: ofAge(legalAge[market]),
    form: { intent: "add", variantId: packId(), quantity: "1", market },
  });
  expect(added.status).toBe(sold[market] ? 303 : 422);

  const cartId = await fillCart(services, [{ variantId: packId(), quantity: 1 }]);
  const wish = await checkoutOf(services, cartId, { market, locale: "en" });
  expect(wish.seenLines).toHaveLength(sold[market] ? 1 : 0);
  const forced = { ...wish, seenLines: [{ variantId: packId(), quantity: 1 }] };
  expect((await placeOrder(services, forced)).ok).toBe(sold[market]);
});

test("alcohol comes into a cart only from someone who said to be of age, for that market's age", async () => {
  const add = (cookie: string, market: Market) =>
    visit<{ errors: { message: string }[] }>(services, cartAction, {
      path: "/en/cart",
      cookie,
      form: { intent: "add", variantId: packId(), quantity: "1", market },
    });
  const refused = await add("", "JP");
  expect([refused.status, refused.data?.errors[0]?.message]).toEqual([422, expect.stringMatching(/confirm your age/)]);
  expect((await add(ofAge(18), "JP")).status).toBe(422);
  expect((await add(ofAge(18), "VN")).status).toBe(303);
});

test("what was put in a cart for one market is set aside in a market that forbids it", async () => {
  const added = await visit(services, cartAction, {
    path: "/vi/cart",
    cookie: ofAge(18),
    form: { intent: "add", variantId: packId(), quantity: "1", market: "VN" },
  });
  const cookie = added.headers.getSetCookie().find((each) => each.startsWith("cart="));
  const opened = await visit<OpenedCart>(services, cartLoader, { path: "/th/cart", cookie: cookie?.split(";")[0] });
  expect(opened.data?.cart).toMatchObject({ parcels: [], setAside: [{ problem: { kind: "blocked" } }], ready: false });
});

test("the list of drinks says that alcohol is kept behind a gate, where the market may have it", async () => {
  const hidden = async (search: string) =>
    (await visit<{ hidesAlcohol: boolean }>(services, productList, { path: `/vi/products${search}` })).data
      ?.hidesAlcohol;
  expect(await hidden("?group=drinks")).toBe(true);
  expect(await hidden("?set=15")).toBe(true);
  expect(await hidden("?set=15&market=TH")).toBe(false);
  expect(await hidden("?group=food")).toBe(false);
  expect(await hidden("")).toBe(false);
});

test("nothing open names alcohol: lists, the search and suggestion addresses, sitemap, its producer's page", async () => {
  const { name, slug } = textIn("vi");
  const asked = [
    await searchApi(argsOf(`/api/search?locale=vi&q=${encodeURIComponent(name)}&limit=100`)),
    await searchApi(argsOf("/api/search?locale=vi&type=product&limit=100&facet.set=15")),
    await suggestApi(argsOf("/api/suggest?locale=vi&q=ruou")),
  ];
  for (const answer of asked) expect(await answer.text()).not.toContain(wine.key);
  expect(JSON.stringify(await listPublicPages(services, "2026-11-24"))).not.toContain(slug);
  const maker = await services.db.sellerTranslation.findFirstOrThrow({
    where: { sellerId: wine.sellerId, locale: "vi" },
  });
  const shown = await visit(services, producer, { path: `/vi/producers/${maker.slug}`, params: { slug: maker.slug } });
  expect(JSON.stringify(shown.data)).not.toContain(wine.key);
  const producers = await searchApi(argsOf("/api/search?locale=vi&type=producer&limit=100"));
  expect(await producers.text()).toContain(maker.slug);
});

test("the record of an alcoholic drink tells its decision, and its name only behind the gate", async () => {
  const code = await makeAward(services.db, {
    itemId: wine.id,
    sellerId: wine.sellerId,
    stars: 3,
    validUntil: "2028-03-12",
  });
  await services.db.award.update({ where: { code }, data: { certifiedName: textIn("vi").name, ocopSet: 15 } });
  const answer = await visit(services, certificate, { path: `/en/certificates/${code}`, params: { code } });
  const told = JSON.stringify(answer.data);
  expect(told).toContain(`${code}/QĐ-UBND`);
  expect(told).toContain(`/products/${textIn("en").slug}`);
  for (const { name } of wine.translations) expect(told).not.toContain(name);
});

test("alcohol is no campaign's: staff do not find it to pick, and one picked all the same is not shown", async () => {
  const page = { services, locale: "en" as const, today: "2026-11-24" };
  const found = await findPickable(page, { query: "mulberry wine", market: "JP" });
  expect(found.map(({ itemId }) => itemId)).not.toContain(wine.id);
  const picks = [{ itemType: "product" as const, itemId: wine.id }];
  expect(await readPicks(page, { picks, market: "JP" })).toMatchObject([{ standing: "gone", title: null }]);
});

function argsOf(path: string) {
  return {
    request: new Request(`http://localhost:3000${path}`),
    params: {},
    context: { services, clientAddress: "127.0.0.1" },
  } as never;
}
