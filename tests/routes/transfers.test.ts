import { afterAll, beforeAll, expect, test } from "vitest";
import { action, loader } from "#app/routes/staff/transfers.tsx";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { statementOf } from "#tests/support/bank-statements.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Answer = {
  errors: { field: string; message: string }[];
  values: Record<string, string>;
  read?: { counts: Record<string, number> | null; lines: number; faulty: object[] };
};
type Desk = {
  lines: { id: string; text: string; orderCode: string | null; decider: string; isOwed: boolean }[];
  counts: Record<string, number>;
  owed: { paymentId: string; code: string }[];
  awaited: { code: string }[];
  due: { id: string; code: string }[];
};

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff", name: "Nguyễn Thị Hoa" })).email);
});
afterAll(() => services.close());

async function placeTransfer() {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const placed = await placeOrderBy(services, "bank-transfer", [{ variantId, quantity: 1 }]);
  return { ...placed, total: placed.payment.amountMinor };
}

function upload(bytes: Uint8Array | null, search = "") {
  const form = new FormData();
  if (bytes) form.append("statement", new Blob([bytes as BlobPart]), "sao-ke.csv");
  return visit<Answer>(services, action, { path: `/vi/staff/transfers${search}`, cookie, form });
}
async function look(search = ""): Promise<Desk> {
  const { data } = await visit<Desk>(services, loader, { path: `/vi/staff/transfers${search}`, cookie });
  if (!data) throw new Error("no desk");
  return data;
}
const say = (form: Record<string, string>, search = "") =>
  visit<Answer>(services, action, { path: `/vi/staff/transfers${search}`, cookie, form });

test("a statement is looked at first and stores nothing; read in, it pays its orders and tells what is left", async () => {
  const [paid, short] = [await placeTransfer(), await placeTransfer()];
  const bytes = statementOf([
    { amount: paid.total, text: `ck ${paid.code}`, reference: "A1" },
    { amount: short.total - 500, text: short.code, reference: "A2" },
    { amount: 70_000, text: "MUNG TUOI", reference: "A3" },
    { amount: "bảy mươi", text: "x", reference: "A4" },
  ]);
  const faulty = [{ row: 5, column: "amount", value: "bảy mươi" }];
  expect((await upload(bytes, "?check=on")).data?.read).toEqual({ counts: null, lines: 3, faulty });
  expect((await look()).counts).toEqual({});
  expect((await look()).awaited.map(({ code }) => code)).toEqual(expect.arrayContaining([paid.code, short.code]));
  const taken = (await upload(bytes)).data?.read;
  expect(taken).toMatchObject({ counts: { matched: 1, other_amount: 1, unmatched: 1, known: 0 }, faulty });
  expect((await upload(bytes)).data?.read?.counts).toMatchObject({ matched: 0, known: 3 });
  expect((await look("?show=matched")).lines).toMatchObject([{ orderCode: paid.code }]);
  expect((await look("?show=other_amount")).lines).toMatchObject([{ orderCode: short.code }]);
  expect((await look("?show=nonsense")).lines).toMatchObject([{ text: "MUNG TUOI" }]);
});

test("a line is given its order by hand, or set aside; a wrong code is told at its field and stays there", async () => {
  const { code, total } = await placeTransfer();
  await upload(statementOf([{ amount: total, text: "TRA TIEN TRA", reference: "B1" }]));
  const line = (await look()).lines.find(({ text }) => text === "TRA TIEN TRA");
  const lineId = line?.id ?? "";
  for (const wrong of ["", "ZZZZ9999", "x".repeat(41), "'; DROP"]) {
    const refused = await say({ intent: "match", lineId, code: wrong });
    expect([409, 422]).toContain(refused.status);
    expect(refused.data).toMatchObject({ errors: [{ field: `line-${lineId}` }], values: { code: wrong } });
  }
  const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
  const answers = await Promise.all([1, 2].map(() => say({ intent: "match", lineId, code: typed }, "?show=unmatched")));
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(answers.find(({ status }) => status === 303)?.location).toBe(
    "/vi/staff/transfers?show=unmatched&done=matched",
  );
  expect((await look("?show=matched")).lines.find(({ id }) => id === lineId)).toMatchObject({
    decider: "Nguyễn Thị Hoa",
  });
  const rest = (await look()).lines[0]?.id ?? "";
  expect((await say({ intent: "aside", lineId: rest })).location).toMatch(/done=aside$/);
  expect((await say({ intent: "aside", lineId: rest })).status).toBe(409);
});

test("money for a cancelled order is given back by hand, once", async () => {
  const { code, total, orderId } = await placeTransfer();
  await cancelOrder(services, orderId);
  await upload(statementOf([{ amount: total, text: code, reference: "C1" }]));
  expect((await look("?show=not_due")).lines).toMatchObject([{ orderCode: code, isOwed: true }]);
  const paymentId = (await look()).owed.find((each) => each.code === code)?.paymentId ?? "";
  expect((await say({ intent: "returned", paymentId })).location).toMatch(/done=returned$/);
  expect((await say({ intent: "returned", paymentId })).status).toBe(409);
  expect((await look()).owed).toEqual([]);
});

test("money taken at the door that its seller did not record is recorded by staff, once", async () => {
  const { variantId } = await makeGoods(services, { stock: 5 });
  const { code, orderId } = await placeOrderBy(services, "on-delivery", [{ variantId, quantity: 1 }]);
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId } });
  const form = { intent: "received", partId: part.id };
  expect((await say(form)).status).toBe(409);
  await services.db.sellerOrder.update({ where: { id: part.id }, data: { state: "shipped" } });
  expect((await look()).due).toMatchObject([{ id: part.id, code }]);
  for (let click = 0; click < 2; click += 1) expect((await say(form)).location).toMatch(/done=received$/);
  expect((await look()).due).toEqual([]);
  expect((await services.db.order.findUniqueOrThrow({ where: { code } })).paymentState).toBe("paid");
  expect(await services.db.orderEvent.count({ where: { orderId, kind: "money-received" } })).toBe(1);
});

test("what is no statement, and forms nobody sends, are refused and never an error page", async () => {
  const messageOf = async (bytes: Uint8Array | null) => (await upload(bytes)).data?.errors[0]?.message;
  expect(await messageOf(null)).toMatch(/chọn tệp/);
  expect(await messageOf(new Uint8Array([0xff, 0xd8, 0xff]))).toMatch(/không phải tệp CSV/);
  expect(await messageOf(new TextEncoder().encode("a;b\n1;2"))).toMatch(/Không nhận ra các cột/);
  expect(await messageOf(new Uint8Array(2 * 1024 * 1024 + 1).fill(65))).toMatch(/lớn hơn 2 MB/);
  for (const form of [
    {},
    { intent: "explode" },
    { intent: "match" },
    { intent: "match", lineId: "%00", code: "K7PQ2XWM" },
    { intent: "aside", lineId: "1' OR 1=1" },
    { intent: "returned", paymentId: "x" },
  ])
    expect([409, 422]).toContain((await say(form as Record<string, string>)).status);
});
