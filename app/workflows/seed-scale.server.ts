import { putDocuments } from "#app/domain/search/commands/put-documents.server.ts";
import { withGatheredWords } from "#app/domain/search/commands/with-gathered-words.server.ts";
import { type Database, inLongTransaction, type Transaction } from "#app/platform/database.server.ts";
import { insertRows, type Table, type TableRows } from "#app/platform/insert-rows.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { type SourcedType, sourcesOf } from "./search-sources.server.ts";
import { readSeedPlan, type SeedPlan } from "./seed-content.server.ts";
import { seedExperienceRows, sellerOfExperience } from "./seed-experiences.server.ts";
import { readShelf } from "./seed-order-picks.server.ts";
import { seedOrders } from "./seed-orders.server.ts";
import { seedProductRows, sellerOfProduct } from "./seed-products.server.ts";
import { insertSeedSellers, seedSeller } from "./seed-sellers.server.ts";

export type SeedStage = "products" | "experiences" | "orders";
export type SeedCounts = Record<SeedStage, number>;
export type SeedProgress = (stage: SeedStage, done: number, total: number) => void;
type Options = { root?: string; onProgress?: SeedProgress };

/** Whole producers in a batch, so that no two batches write the same one. */
const batchOf: SeedCounts = { products: 50, experiences: 60, orders: 500 };
/** While the database writes one batch the next is thought out. */
const lanes = 2;

/**
 * Synthetic data for measuring: what is not there yet of so many products, visits and past orders. A batch is there whole or
 * not at all, so what a killed run left out the next one adds. Tells how many of each were added.
 */
export async function seedScale(
  services: Services,
  wish: SeedCounts & { seed: number },
  { root = process.cwd(), onProgress = () => undefined }: Options = {},
): Promise<SeedCounts> {
  const { db } = services;
  const plan = await readSeedPlan(services, wish.seed, root);
  const fillUp = async (stage: SeedStage, known: ReadonlySet<number>, write: (numbers: number[]) => Promise<void>) => {
    const batches = missingBatches(wish[stage], batchOf[stage], known);
    const total = batches.flat().length;
    let done = 0;
    await inLanes(batches, async (numbers) => {
      await write(numbers);
      done += numbers.length;
      onProgress(stage, done, total);
    });
    return total;
  };
  const { products, experiences } = await withGatheredWords(db, async () => ({
    products: await fillUp("products", await numbersThere(db, "product"), (numbers) =>
      putItems(db, plan, "product", seedProductRows(plan, numbers), numbers.map(sellerOfProduct)),
    ),
    experiences: await fillUp("experiences", await numbersThere(db, "experience"), (numbers) =>
      putItems(db, plan, "experience", seedExperienceRows(plan, numbers), numbers.map(sellerOfExperience)),
    ),
  }));
  const shelf = await readShelf(db, plan);
  const orders = await fillUp("orders", await numbersThere(db, "order"), (numbers) =>
    seedOrders(services, plan, shelf, numbers),
  );
  if (products + experiences > 0) await services.searchCopy?.rebuild();
  if (products + experiences + orders > 0) await db.$executeRaw`ANALYZE`;
  return { products, experiences, orders };
}

/** The numbers of the synthetic rows that are there, whichever seed made them. */
async function numbersThere(db: Database, what: "product" | "experience" | "order"): Promise<Set<number>> {
  const where = { key: { contains: ".seed-" } };
  const keys = await {
    product: async () => (await db.product.findMany({ where, select: { key: true } })).map(({ key }) => key),
    experience: async () => (await db.experience.findMany({ where, select: { key: true } })).map(({ key }) => key),
    order: async () =>
      (
        await db.order.findMany({
          where: { idempotencyKey: { startsWith: "seed-" } },
          select: { idempotencyKey: true },
        })
      ).map(({ idempotencyKey }) => idempotencyKey),
  }[what]();
  return new Set(keys.map((key) => Number(key.slice(key.lastIndexOf("-") + 1))));
}

/** Batches begin at the same numbers on every run. */
function missingBatches(count: number, size: number, known: ReadonlySet<number>): number[][] {
  const batches: number[][] = [];
  for (let start = 1; start <= count; start += size) {
    const numbers = Array.from({ length: Math.min(size, count - start + 1) }, (_, index) => start + index);
    const missing = numbers.filter((number) => !known.has(number));
    if (missing.length > 0) batches.push(missing);
  }
  return batches;
}

async function inLanes(batches: readonly number[][], work: (numbers: number[]) => Promise<void>): Promise<void> {
  const waiting = [...batches];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/** Items with their producers, and the search rows of both as the portal itself makes them. */
async function putItems(
  db: Database,
  plan: SeedPlan,
  type: "product" | "experience",
  rows: TableRows,
  sellerNumbers: readonly number[],
): Promise<void> {
  const sellers = [...new Set(sellerNumbers)].map((number) => seedSeller(plan, number));
  const items = type === "product" ? rows.product : rows.experience;
  await inLongTransaction(db, async (tx) => {
    await insertSeedSellers(tx, plan, sellers);
    for (const table of Object.keys(rows) as Table[]) await insertTable(tx, rows, table);
    await putSearchRows(tx, plan, type, items?.flatMap(({ id }) => id ?? []) ?? []);
    await putSearchRows(
      tx,
      plan,
      "producer",
      sellers.map(({ id }) => id),
    );
  });
}

function insertTable<Name extends Table>(tx: Transaction, rows: TableRows, table: Name): Promise<void> {
  return insertRows(tx, table, (rows[table] ?? []) as NonNullable<TableRows[Name]>);
}

/** Without putSearchItems' second look at the stock: nobody can have bought what is not there yet. */
async function putSearchRows(tx: Transaction, { reference, now }: SeedPlan, type: SourcedType, ids: readonly string[]) {
  await putDocuments(tx, await sourcesOf(tx, { reference, today: dayAt(now) }, type, ids));
}
