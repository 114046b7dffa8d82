import { afterAll, beforeAll, expect, test } from "vitest";
import { isOrderable } from "#app/domain/markets/model/take-home.ts";
import { getMarketBook } from "#app/domain/markets/queries/market-book.server.ts";
import { adultCookie } from "#app/http/adult-cookie.server.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import { action as checkoutAction } from "#app/routes/site/checkout.tsx";
import { isForAdults } from "#app/shared/adult-goods.ts";
import { locales } from "#app/shared/locale.ts";
import { type Market, markets } from "#app/shared/market.ts";
import { productFeed } from "#app/workflows/merchant-feed.server.ts";
import { refreshSearchOf } from "#app/workflows/refresh-search.server.ts";
import { checkoutOf, fillCart, makeGoods } from "#tests/factories/order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { takeHomeMatrix } from "#tests/fixtures/take-home-matrix.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

type Goods = { importClass: string; productId: string; variantId: string };

let services: TestServices;
let portal: ListeningPortal;
const shelf: Goods[] = [];

beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  portal = await listenForTest(services);
  const { id: sellerId } = await makeSeller(services.db);
  for (const { importClass } of takeHomeMatrix)
    shelf.push({ importClass, ...(await makeGoods(services, { importClass, sellerId, stock: 50 })) });
  const items = shelf.map(({ productId }) => ({ itemType: "product" as const, itemId: productId }));
  await inTransaction(services.db, (tx) => refreshSearchOf(tx, services, items));
});
afterAll(async () => {
  await portal.close();
  await services.close();
});

const signed = () => ({ secret: services.env.sessionSecret, origin: services.origin });
const pair = (cookie: string) => cookie.split(";")[0] ?? "";
const open = async (path: string, cookie = "") => (await fetch(portal.url + path, { headers: { cookie } })).text();

/** "class: verdict" of every class in a market, as the matrix has it. */
const matrixOf = (market: Market) => takeHomeMatrix.map((row) => `${row.importClass}: ${row.verdicts[market]}`);
const orderableIn = (market: Market) =>
  takeHomeMatrix.flatMap((row) => (isOrderable(row.verdicts[market]) ? [row.importClass] : []));

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
}

/** The verdicts a page shows in elements with this test id, in the order of the shelf. */
function shownVerdicts(html: string, testId: string, market: Market): string[] {
  const tags = [...html.matchAll(new RegExp(`<[^>]*data-testid="${testId}"[^>]*>`, "g"))].map(([tag]) => tag);
  return shelf.flatMap(({ importClass, variantId }) => {
    const tag = tags.find((each) => attribute(each, "data-variant") === variantId);
    return tag && attribute(tag, "data-market") === market ? [`${importClass}: ${attribute(tag, "data-verdict")}`] : [];
  });
}

function productPath({ importClass, productId }: Goods, market: Market, locale = "en"): string {
  return `/${locale}/products/${locale}-${productId}${isForAdults({ importClass }) ? "/adult" : ""}?market=${market}`;
}

const ofAge = () => pair(adultCookie(21, signed()));

test.each(markets)("the page of every class tells the verdict of the matrix for %s", async (market) => {
  const shown = [];
  for (const goods of shelf) {
    const html = await open(productPath(goods, market), ofAge());
    const tag = /<[^>]*data-testid="take-home"[^>]*>/.exec(html)?.[0] ?? "";
    const verdict = attribute(tag, "data-verdict");
    // Where alcohol is forbidden its page does not open at all.
    const closed = isForAdults(goods) && !html.includes('data-testid="take-home"');
    if (!closed) expect(attribute(tag, "data-market")).toBe(market);
    shown.push(`${goods.importClass}: ${closed ? "blocked" : verdict}`);
    expect(html.includes('data-testid="add-to-cart"')).toBe(isOrderable(verdict as "ok"));
  }
  expect(shown).toEqual(matrixOf(market));
});

test.each(markets)("cart and checkout show the same verdicts for %s, and order only what may go", async (market) => {
  const lines = shelf.map(({ variantId }) => ({ variantId, quantity: 1 }));
  const cookie = pair(cartCookie(await fillCart(services, lines), signed()));
  expect(shownVerdicts(await open(`/en/cart?market=${market}`, cookie), "cart-line", market)).toEqual(matrixOf(market));
  const checkout = await open(`/en/checkout?market=${market}`, cookie);
  expect(shownVerdicts(checkout, "review-line", market)).toEqual(matrixOf(market));
  const ordered = attribute(/<input[^>]*name="seenLines"[^>]*>/.exec(checkout)?.[0] ?? "", "value") ?? "";
  expect(shelf.flatMap((goods) => (ordered.includes(goods.variantId) ? [goods.importClass] : []))).toEqual(
    orderableIn(market),
  );
});

const addresses: Record<Market, Record<string, string>> = {
  VN: { phone: "0912345678", postcode: "" },
  TH: { phone: "0812345678", postcode: "10110" },
  SG: { phone: "91234567", postcode: "238801" },
  KR: { phone: "01012345678", postcode: "04524", customsCode: "P123456789012" },
  JP: { phone: "09012345678", postcode: "1500001", nameKana: "ヤマダ ハナコ" },
  MY: { phone: "0123456789", postcode: "50450" },
};

function formFor(market: Market): Record<string, string> {
  const { order } = getMarketBook(services.reference, market).rules.addressForm;
  const plain = Object.fromEntries(order.map((name) => [name, "1 Hoa"]));
  const contact = { email: "hoa@example.test", note: "🎁", terms: "on", privacy: "on", age: "on" };
  return { ...plain, ...addresses[market], ...contact, market };
}

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };

test.each(markets)(
  "an order of what may not go to %s is refused with the reason, and nothing typed is lost",
  async (market) => {
    const taken = [];
    for (const goods of shelf) {
      const cartId = await fillCart(services, [{ variantId: goods.variantId, quantity: 1 }]);
      const { seenTotal } = await checkoutOf(services, cartId, { market });
      const typed = formFor(market);
      const form = { ...typed, formKey: crypto.randomUUID(), seenTotal, seenLines: `${goods.variantId}*1` };
      const cookie = pair(cartCookie(cartId, signed()));
      const path = `/en/checkout?market=${market}`;
      const answer = await visit<Refusal>(services, checkoutAction, { path, cookie, form });
      if (answer.status === 303) taken.push(goods.importClass);
      else {
        expect(answer.status).toBe(409);
        expect(answer.data?.errors.map(({ field }) => field)).toEqual([`line-${goods.variantId}`]);
        expect(answer.data?.errors[0]?.message).toMatch(
          /^Test coffee \(250 g bag\): (Cannot be sent|Not sold by parcel) to .+\. .+/,
        );
        expect(answer.data?.values).toMatchObject({ email: typed.email, note: typed.note, name: typed.name });
      }
    }
    expect(taken).toEqual(orderableIn(market));
  },
);

test("the refusal is told in the reader's language, with the rule", async () => {
  const fresh = shelf.find(({ importClass }) => importClass === "fresh") as Goods;
  const messages = [];
  for (const locale of locales) {
    const cartId = await fillCart(services, [{ variantId: fresh.variantId, quantity: 1 }]);
    const form = {
      ...formFor("JP"),
      formKey: crypto.randomUUID(),
      seenTotal: "JPY 0",
      seenLines: `${fresh.variantId}*1`,
    };
    const cookie = pair(cartCookie(cartId, signed()));
    const path = `/${locale}/checkout?market=JP`;
    const { data } = await visit<Refusal>(services, checkoutAction, { path, cookie, form });
    messages.push(data?.errors[0]?.message ?? "");
  }
  const words = [/cấm nhập hầu hết/, /bans most/, /ญี่ปุ่น/, /일본/, /日本/];
  for (const [index, word] of words.entries()) expect(messages[index]).toMatch(word);
});

test.each(markets)(
  "the filter of what is sent to %s finds just what may go, and machines are offered no more",
  async (market) => {
    const answer = await open(`/api/search?locale=en&type=product&limit=100&market=${market}&facet.market=${market}`);
    const ids = (JSON.parse(answer) as { hits: { id: string }[] }).hits.map(({ id }) => id);
    const open_ = orderableIn(market).filter((importClass) => !isForAdults({ importClass }));
    expect(shelf.flatMap((goods) => (ids.includes(goods.productId) ? [goods.importClass] : []))).toEqual(open_);
    const { items } = await productFeed({ services, locale: "en", market, today: "2026-11-24" });
    const fed = shelf.flatMap((goods) =>
      items.some(({ groupId }) => groupId === goods.productId) ? [goods.importClass] : [],
    );
    expect(fed).toEqual(open_);
  },
);

test("what machines read on a page is offered only to markets that let it in", async () => {
  for (const goods of shelf.filter((each) => !isForAdults(each))) {
    const html = await open(productPath(goods, "VN"));
    const named = [...html.matchAll(/"eligibleRegion":\{"@type":"Country","name":"(\w\w)"\}/g)].map(([, code]) => code);
    const priced = (["VN", "KR", "JP"] as const).filter((market) => orderableIn(market).includes(goods.importClass));
    expect(named.sort(), goods.importClass).toEqual([...priced].sort());
  }
});

test("alcohol is kept out of open lists, and its own card knows the same markets", async () => {
  const drink = shelf.find(isForAdults) as Goods;
  const card = await services.db.searchDocument.findFirstOrThrow({ where: { itemId: drink.productId } });
  expect([...card.shipsTo].sort()).toEqual(markets.filter((market) => orderableIn(market).includes("alcohol")).sort());
});
