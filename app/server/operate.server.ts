import path from "node:path";
import { openDatabase } from "#app/platform/database.server.ts";
import { readEnvironment } from "#app/platform/env.server.ts";
import { createLogger } from "#app/platform/logger.server.ts";
import { createServices } from "#app/services.server.ts";
import { createStaff, type StaffRole } from "#app/workflows/create-staff.server.ts";
import { reindex } from "#app/workflows/reindex.server.ts";

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
  const env = readEnvironment(process.env);
  const services = await createServices({
    env,
    databaseUrl,
    origin: env.ORIGIN ?? `http://localhost:${env.PORT}`,
    log: createLogger(),
    dataDir: path.resolve(root, env.DATA_DIR),
  });
  try {
    const { items, removed, copied } = await reindex(services, tellTenths(log));
    log(`${items} items written, ${removed} old rows removed`);
    if (copied !== null) log(`${copied} rows copied to Meilisearch`);
  } finally {
    await services.close();
  }
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
