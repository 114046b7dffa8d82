import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withConnection } from "#scripts/postgres/connection.ts";
import { startEmbeddedPostgres } from "#scripts/postgres/embedded-postgres.ts";
import { type RunningPortal, startPortal } from "#tests/support/running-portal.ts";
import { type Answer, FormBuyer } from "./steps/form-buyer.ts";
import { inParallel } from "./steps/in-parallel.ts";
import { tea } from "./steps/shopping.ts";

const BUYERS = 60;
const AT_ONCE = 20;
const GOODS = 40;
const KILLED_AFTER = 12;

let dataDir: string;
let portal: RunningPortal | undefined;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "dat-lanh-killed-"));
});
afterEach(async () => {
  await portal?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<RunningPortal> {
  portal = await startPortal("killed-while-selling", { DATA_DIR: dataDir, DEMO_NOW: "2026-11-24T02:00:00Z" });
  return portal;
}

/** Rows of the portal's own database, beside the portal. */
async function rowsOf<Row>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const postgres = await startEmbeddedPostgres({ dataDir });
  return withConnection(postgres.url, async (client) => (await client.query(sql, values)).rows as Row[]);
}

/** A pack of tea, of which there are so many. */
async function stockedPack(): Promise<string> {
  const [pack] = await rowsOf<{ id: string }>(
    `UPDATE stock_level SET on_hand = $2, held = 0 WHERE variant_id = (
       SELECT variant.id FROM variant JOIN product ON product.id = variant.product_id
       WHERE product.key = $1 AND NOT variant.retired ORDER BY variant.position LIMIT 1
     ) RETURNING variant_id AS id`,
    [tea, GOODS],
  );
  if (!pack) throw new Error(`the demonstration has no ${tea}`);
  return pack.id;
}

/** What must hold at any moment: goods and money say the same, and nothing is sold twice. */
async function expectSoundStock(variantId: string): Promise<void> {
  const [found] = await rowsOf<Record<string, number>>(
    `SELECT
       (SELECT count(*) FROM stock_level WHERE held < 0 OR on_hand < held)::int AS below_zero,
       (SELECT count(*) FROM customer_order placed WHERE payment_state = 'paid' AND NOT EXISTS (
          SELECT 1 FROM stock_hold WHERE order_id = placed.id AND state = 'taken'))::int AS paid_without_goods,
       (SELECT count(*) FROM stock_hold JOIN customer_order placed ON placed.id = order_id
        WHERE state = 'taken' AND payment_state <> 'paid')::int AS goods_without_money,
       level.on_hand + (SELECT coalesce(sum(quantity), 0) FROM stock_hold
        WHERE variant_id = $1 AND state = 'taken')::int AS all_goods,
       level.held - (SELECT coalesce(sum(quantity), 0) FROM stock_hold
        WHERE variant_id = $1 AND state = 'held')::int AS held_for_nobody
     FROM stock_level level WHERE level.variant_id = $1`,
    [variantId],
  );
  const sound = { below_zero: 0, paid_without_goods: 0, goods_without_money: 0 };
  expect(found).toEqual({ ...sound, all_goods: GOODS, held_for_nobody: 0 });
}

type Order = { code: string; email: string; reference: string; paid: string };

async function ordersByEmail(): Promise<Map<string, Order[]>> {
  const rows = await rowsOf<Order>(
    `SELECT code, email, provider_ref AS reference, payment_state AS paid
     FROM customer_order placed JOIN payment ON payment.order_id = placed.id WHERE email LIKE 'killed-%' ORDER BY code`,
  );
  const byEmail = new Map<string, Order[]>();
  for (const row of rows) byEmail.set(row.email, [...(byEmail.get(row.email) ?? []), row]);
  return byEmail;
}

const codesOf = (orders: Order[] = []) => orders.map(({ code }) => code);

type Told = { buyer: FormBuyer; ordered: Answer | null; paid: Answer | null };

/** Everybody orders and pays at once; the server is killed in the middle, and most never hear an answer. */
async function orderUntilKilled(selling: RunningPortal, buyers: readonly FormBuyer[]): Promise<Told[]> {
  let paid = 0;
  let killed: Promise<unknown> | undefined;
  const told = await inParallel(buyers, AT_ONCE, async () => async (buyer: FormBuyer): Promise<Told> => {
    const ordered = await buyer.order(selling.baseUrl).catch(() => null);
    if (!ordered?.location?.startsWith("/sandbox/pay/")) return { buyer, ordered, paid: null };
    const address = selling.baseUrl + ordered.location;
    const answer = await buyer.post(address, { action: "succeed" }).catch(() => null);
    if (answer) paid += 1;
    if (paid >= KILLED_AFTER) killed ??= selling.stop("SIGKILL");
    return { buyer, ordered, paid: answer };
  });
  await killed;
  return told;
}

test("killed while sixty people order and pay: nothing that was answered is lost, nothing is sold twice, and each form still is one order", async () => {
  const selling = await start();
  const variantId = await stockedPack();
  const buyers = Array.from({ length: BUYERS }, (_, index) => new FormBuyer(`killed-${index}@example.test`));
  await inParallel(buyers, AT_ONCE, async () => (buyer: FormBuyer) => buyer.prepare(selling.baseUrl, variantId));
  const told = await orderUntilKilled(selling, buyers);
  expect(told.filter(({ ordered }) => ordered === null).length).toBeGreaterThan(0);

  const { baseUrl } = await start();
  await expectSoundStock(variantId);
  const kept = await ordersByEmail();
  const answered = told.filter(({ ordered }) => ordered?.status === 303);
  expect(answered.length).toBeGreaterThanOrEqual(KILLED_AFTER);
  for (const { buyer, ordered, paid } of answered) {
    const [order] = kept.get(buyer.email) ?? [];
    expect(ordered?.location).toBe(`/sandbox/pay/${order?.reference}`);
    if (paid?.status === 303) expect(order?.paid).toBe("paid");
  }

  const again = await inParallel(
    told,
    AT_ONCE,
    async () =>
      ({ buyer }: Told) =>
        buyer.order(baseUrl),
  );
  const all = await ordersByEmail();
  for (const [email, orders] of kept) expect(codesOf(all.get(email))).toEqual(codesOf(orders));
  for (const [index, { buyer }] of told.entries()) {
    const [order, ...more] = all.get(buyer.email) ?? [];
    expect(more).toEqual([]);
    expect(again[index]?.status).toBe(order ? 303 : 409);
    if (order) expect(again[index]?.location).toMatch(new RegExp(`/(${order.reference}$|orders/${order.code})`));
  }
  expect(all.size).toBe(GOODS);
  await expectSoundStock(variantId);
}, 180_000);
