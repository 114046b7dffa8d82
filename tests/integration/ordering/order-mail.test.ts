import { afterAll, beforeAll, expect, test } from "vitest";
import { asCurrency } from "#app/domain/ordering/model/stored-money.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listSellerOrders } from "#app/domain/ordering/queries/list-seller-orders.server.ts";
import { findMailboxEntry, listMailbox } from "#app/emails/mailbox.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { OutgoingMail } from "#app/ports/mailer.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { prepareOrder } from "#app/workflows/prepare-order.server.ts";
import { sendMail } from "#app/workflows/send-mail.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const marketOf: Record<Locale, Market> = { vi: "VN", en: "SG", th: "TH", ko: "KR", ja: "JP" };

async function pay(placed: Awaited<ReturnType<typeof placeTestOrder>>) {
  const { providerRef, id: paymentId, amountMinor: minor, currency } = placed.payment;
  const amount = { minor, currency: asCurrency(currency) };
  await inTransaction(services.db, (tx) =>
    settlePayment(tx, services, "sandbox", { providerRef, paymentId, outcome: "succeeded", amount }),
  );
}

async function mailOf(dedupeKey: string): Promise<OutgoingMail> {
  const row = await services.db.mailMessage.findUniqueOrThrow({ where: { dedupeKey } });
  const sent: OutgoingMail[] = [];
  await sendMail({ ...services, mailer: { send: async (mail) => void sent.push(mail) } }, row.id);
  if (!sent[0]) throw new Error("nothing was sent");
  return sent[0];
}

test("each step's mail is in the buyer's language, names the order and carries its link", async () => {
  const { sellerId, variantId } = await makeGoods(services, { stock: 50 });
  const { email } = await makeAccount(services.db, { role: "seller", sellerId });
  const subjects = new Set<string>();
  for (const locale of locales) {
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: marketOf[locale], locale });
    await pay(placed);
    const [received, paid] = [
      await mailOf(`order-received/${placed.orderId}`),
      await mailOf(`order-paid/${placed.orderId}`),
    ];
    for (const mail of [received, paid]) {
      expect(mail.to).toBe("hanako@example.test");
      expect(mail.html).toContain(`<html lang="${locale}">`);
      expect(mail.html).toContain(`/${locale}/orders/${placed.code}?key=`);
      expect(mail.text).toContain(`/${locale}/orders/${placed.code}?key=`);
      expect(`${mail.subject} ${mail.html}`).not.toMatch(/undefined|NaN|Invalid Date|emails:|\{\{/);
      subjects.add(mail.subject.replace(placed.code, ""));
    }
    const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId: placed.orderId } });
    const member = await services.db.user.findUniqueOrThrow({ where: { email } });
    const toSeller = await mailOf(`seller-new-order/${part.id}/${member.id}`);
    expect(toSeller).toMatchObject({ to: email, subject: `Đơn mới đã thanh toán: ${placed.code}` });
    expect(toSeller.html).toContain("Cà phê thử");
  }
  expect(subjects.size).toBe(10);
});

test("a seller prepares and ships an own part; the buyer is told once, and nobody else's part moves", async () => {
  const mine = await makeGoods(services, { stock: 9 });
  const theirs = await makeGoods(services, { stock: 9 });
  const placed = await placeTestOrder(
    services,
    [mine, theirs].map(({ variantId }) => ({ variantId, quantity: 1 })),
    { market: "JP", locale: "ja" },
  );
  const waiting = await listSellerOrders(services.db, mine.sellerId, { state: "open" });
  expect(waiting.total).toBe(0);
  await pay(placed);
  const { rows, counts } = await listSellerOrders(services.db, mine.sellerId, {
    state: "open",
    q: placed.code.toLowerCase(),
  });
  expect(rows).toMatchObject([
    { code: placed.code, state: "paid", buyerLocale: "ja", goods: { minor: 1_480, currency: "JPY" } },
  ]);
  expect(counts).toEqual({ paid: 1 });
  const id = rows[0]?.id ?? "";
  const move = { sellerOrderId: id, version: null, actor: "user-1" };
  expect(await getSellerOrder(services.db, theirs.sellerId, id)).toBeNull();
  expect(await getSellerOrder(services.db, mine.sellerId, "not-an-id")).toBeNull();
  expect(
    await shipOrder(services, { ...move, sellerId: theirs.sellerId, carrier: "EMS", trackingNumber: "X" }),
  ).toEqual({ ok: false, error: "not-found" });
  const seen = await getSellerOrder(services.db, mine.sellerId, id);
  expect(seen).toMatchObject({
    actions: ["prepare", "ship-some", "ship"],
    lines: [{ name: "Cà phê thử", variantLabel: "Gói 250 g" }],
  });
  await prepareOrder(services, { ...move, sellerId: mine.sellerId });
  const stale = {
    ...move,
    sellerId: mine.sellerId,
    version: seen?.version ?? 0,
    carrier: "EMS",
    trackingNumber: "EE123",
  };
  expect(await shipOrder(services, stale)).toEqual({ ok: false, error: "changed" });
  const shipped = await Promise.all([1, 2, 3].map(() => shipOrder(services, { ...stale, version: null })));
  expect(shipped.filter(({ ok }) => ok)).toHaveLength(1);
  const parcel = await services.db.shipment.findFirstOrThrow({ where: { sellerOrderId: id } });
  const mail = await mailOf(`order-shipped/${parcel.id}`);
  expect(mail.html).toContain("EE123");
  expect(
    await services.db.mailMessage.count({
      where: { kind: "order-shipped", data: { path: ["orderId"], equals: placed.orderId } },
    }),
  ).toBe(1);
  const parts = await services.db.sellerOrder.findMany({ where: { orderId: placed.orderId } });
  expect(Object.fromEntries(parts.map(({ sellerId, state }) => [sellerId, state]))).toEqual({
    [mine.sellerId]: "shipped",
    [theirs.sellerId]: "paid",
  });
});

test("a mail that fails is counted and tried again; one that left is not sent twice", async () => {
  const { variantId } = await makeGoods(services, { stock: 9 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  const { id } = await services.db.mailMessage.findUniqueOrThrow({
    where: { dedupeKey: `order-received/${placed.orderId}` },
  });
  const broken = { ...services, mailer: { send: () => Promise.reject(new Error("connection refused")) } };
  await expect(sendMail(broken, id)).rejects.toThrow("connection refused");
  expect(await services.db.mailMessage.findUnique({ where: { id } })).toMatchObject({
    attempts: 1,
    lastError: "connection refused",
    sentAt: null,
  });
  const sent: string[] = [];
  const counting = { ...services, mailer: { send: async (mail: OutgoingMail) => void sent.push(mail.messageId) } };
  await sendMail(counting, id);
  await sendMail(counting, id);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toContain(id);
});

test("the demonstration's mailbox reads back what was sent, in every script", async () => {
  const { variantId } = await makeGoods(services, { stock: 9 });
  for (const locale of locales) {
    const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }], { market: marketOf[locale], locale });
    const { id } = await services.db.mailMessage.findUniqueOrThrow({
      where: { dedupeKey: `order-received/${placed.orderId}` },
    });
    const mail = await mailOf(`order-received/${placed.orderId}`);
    await services.mailer.send(mail);
    await services.mailer.send(mail);
    const found = (await listMailbox(services.mailboxFolder)).filter((entry) => entry.name.includes(id));
    expect(found).toHaveLength(1);
    expect(found[0]?.subject).toBe(mail.subject);
    expect(found[0]?.html.trim()).toBe(mail.html.trim());
    expect(found[0]?.text.replaceAll("\r", "").trim()).toBe(mail.text.trim());
  }
  expect(await findMailboxEntry(services.mailboxFolder, "../../etc/passwd")).toBeNull();
  expect(await findMailboxEntry(services.mailboxFolder, "none.eml")).toBeNull();
});
