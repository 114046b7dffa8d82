import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { cartCookie } from "#app/http/cart-cookie.server.ts";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { openCart } from "#app/workflows/open-cart.server.ts";
import { placeOrder } from "#app/workflows/place-order.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { checkoutOf, fillCart, makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { type ListeningPortal, listenForTest } from "#tests/support/listening-portal.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let portal: ListeningPortal;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  portal = await listenForTest(services);
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(async () => {
  await portal.close();
  await services.close();
});

/** A pack sent from 20 January, ordered through 31 December. */
async function makeHarvest(sellerId?: string) {
  const goods = await makeGoods(services, sellerId ? { sellerId } : {});
  const dates = { promisedOn: dateOf("2027-01-20"), preorderUntil: dateOf("2026-12-31") };
  await services.db.variant.update({ where: { id: goods.variantId }, data: dates });
  return goods;
}

const cartOn = (cartId: string, day: string) => openCart(services, cartId, { market: "VN", locale: "en", day });

test("an order keeps the day that was promised, whatever the listing says later", async () => {
  const { sellerId, variantId } = await makeHarvest();
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }], { locale: "en" });
  await services.db.variant.update({ where: { id: variantId }, data: { promisedOn: null, preorderUntil: null } });
  const page = await findOrderPage(services.db, placed.code);
  expect(page?.parts[0]?.lines[0]?.promisedOn).toBe("2027-01-20");
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId: placed.orderId } });
  expect((await getSellerOrder(services.db, sellerId, part.id))?.lines[0]?.promisedOn).toBe("2027-01-20");
  expect((await findMailOrder(services.db, placed.orderId))?.parts[0]?.lines[0]?.promisedOn).toBe("2027-01-20");
});

test("the mail names the promised day in the buyer's language", async () => {
  const { variantId } = await makeHarvest();
  const placed = await placeTestOrder(services, [{ variantId, quantity: 2 }], { market: "JP", locale: "ja" });
  const row = await services.db.mailMessage.findUniqueOrThrow({
    where: { dedupeKey: `order-received/${placed.orderId}` },
  });
  const sent: OutgoingMail[] = [];
  await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, row.id);
  expect(sent[0]?.html).toContain("2027年1月20日から発送");
});

test("after its last day a harvest leaves the order and stays in the cart, and nothing of it is placed", async () => {
  const { variantId } = await makeHarvest();
  const cartId = await fillCart(services, [{ variantId, quantity: 1 }]);
  const lastDay = await cartOn(cartId, "2026-12-31");
  expect(lastDay.cart).toMatchObject({ ready: true, setAside: [] });
  const checkout = await checkoutOf(services, cartId);
  services.clock.set("2026-12-31T17:00:00Z"); // midnight in Lâm Đồng
  expect(await placeOrder(services, checkout)).toMatchObject({ ok: false, error: { code: "changed" } });
  expect((await cartOn(cartId, "2027-01-01")).cart.setAside).toMatchObject([{ problem: { kind: "preorder-over" } }]);
});

test("a cart of harvest and ready goods says when which part is sent", async () => {
  const harvest = await makeHarvest();
  const sameSeller = await makeGoods(services, { sellerId: harvest.sellerId });
  const other = await makeGoods(services);
  const cartId = await fillCart(
    services,
    [harvest, sameSeller, other].map(({ variantId }) => ({ variantId, quantity: 1 })),
  );
  const cookie =
    cartCookie(cartId, { secret: services.env.sessionSecret, origin: services.origin }).split(";")[0] ?? "";
  for (const path of ["/en/cart?market=VN", "/en/checkout?market=VN"]) {
    const html = await (await fetch(portal.url + path, { headers: { cookie } })).text();
    expect(html).toContain("What is sent when");
    expect(html).toContain("everything in one parcel, sent from 20 January 2027");
    expect(html).toContain("packed and sent once it is paid");
    expect(html).toContain("Harvest ahead: sent from 20 January 2027");
  }
});
