import path from "node:path";
import { openDatabase } from "#app/platform/database.server.ts";
import { type Environment, readEnvironment } from "#app/platform/env.server.ts";
import { createLogger } from "#app/platform/logger.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { createStaff, type StaffRole } from "#app/workflows/create-staff.server.ts";
import { prepareDatabase } from "#app/workflows/prepare-database.server.ts";
import { reconcilePayments } from "#app/workflows/reconcile-payments.server.ts";
import { reindex } from "#app/workflows/reindex.server.ts";
import { type SeedCounts, type SeedProgress, seedScale } from "#app/workflows/seed-scale.server.ts";

type OperatorOptions = { databaseUrl: string; root: string; log(line: string): void };
type StaffAccount = { email: string; name: string; role: StaffRole | null; password: string };

const refusals = {
  email: "is not an e-mail address",
  password: "needs a password of 10 to 200 characters",
  taken: "has an account already; an admin changes its role at /vi/staff/users",
};

/** The operator's `create-staff`. It needs nothing but the database. */
export async function createStaffAccount({ databaseUrl, log }: OperatorOptions, account: StaffAccount): Promise<void> {
  const database = openDatabase(databaseUrl, 2);
  try {
    const created = await createStaff(database.db, { ...account, now: new Date() });
    if (!created.ok) throw new Error(`${account.email} ${refusals[created.error]}`);
    log(`${account.email} is now ${created.value.role}`);
  } finally {
    await database.close();
  }
}

/** The operator's `reindex`, beside a portal that runs or without one. */
export async function reindexAll({ databaseUrl, root, log }: OperatorOptions): Promise<void> {
  const services = await openServices(readEnvironment(process.env), databaseUrl, root);
  try {
    const { items, removed, copied } = await reindex(services, tellTenths(log));
    log(`${items} items written, ${removed} old rows removed`);
    if (copied !== null) log(`${copied} rows copied to Meilisearch`);
  } finally {
    await services.close();
  }
}

/** The operator's `reconcile`, beside a portal that runs or without one. */
export async function reconcileLedger({ databaseUrl, root, log }: OperatorOptions): Promise<void> {
  const services = await openServices(readEnvironment(process.env), databaseUrl, root);
  try {
    const findings = await reconcilePayments(services);
    if (!findings) return log("the sandbox has no list of its own; holds that were over are ended");
    for (const { what, paymentId, providerRef } of findings)
      log(`${what}: payment ${paymentId ?? "?"}, ${providerRef}`);
    log(`${findings.length} differences`);
  } finally {
    await services.close();
  }
}

/** The operator's `seed`, beside a portal that runs or without one. */
export async function seedDemonstration(
  { databaseUrl, root, log }: OperatorOptions,
  wish: SeedCounts & { seed: number },
  onProgress: SeedProgress,
): Promise<void> {
  const env = readEnvironment(process.env);
  if (!env.demo) throw new Error("DEMO: synthetic data goes to a demonstration only");
  await prepareDatabase({ databaseUrl, env, log });
  const services = await openServices(env, databaseUrl, root);
  try {
    const added = await seedScale(services, wish, { root, onProgress });
    log(`${added.products} products, ${added.experiences} experiences and ${added.orders} orders added`);
  } finally {
    await services.close();
  }
}

function openServices(env: Environment, databaseUrl: string, root: string): Promise<Services> {
  return createServices({
    env,
    databaseUrl,
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    log: createLogger(),
    dataDir: path.resolve(root, env.DATA_DIR),
  });
}

/** A line at each tenth of the way. */
function tellTenths(log: (line: string) => void) {
  let told = 0;
  return (done: number, total: number) => {
    const tenths = Math.floor((done / total) * 10);
    if (tenths === told) return;
    told = tenths;
    log(`  ${done} of ${total}`);
  };
}
