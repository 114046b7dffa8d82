import type { Pool, PoolClient } from "pg";
import type { Database } from "./database.server.ts";
import type { Logger } from "./logger.server.ts";

/** Reference data in memory: reading it costs no round trip. A change anywhere drops it here by NOTIFY. */
export type ReferenceStore = {
  list<Shape>(kind: string): readonly Shape[];
  reload(): Promise<void>;
  close(): Promise<void>;
};

export const referenceChannel = "reference_changed";

export async function openReferenceStore(db: Database, pool: Pool, log: Logger): Promise<ReferenceStore> {
  let kinds = new Map<string, unknown[]>();
  const reload = async () => {
    const rows = await db.referenceRecord.findMany({ orderBy: [{ kind: "asc" }, { position: "asc" }] });
    const next = new Map<string, unknown[]>();
    for (const row of rows) next.set(row.kind, [...(next.get(row.kind) ?? []), row.body]);
    kinds = next;
  };
  await reload();
  const listener = await listen(
    pool,
    () => void reload().catch((error) => log.error({ error }, "reference reload failed")),
  );
  return {
    list: <Shape>(kind: string) => (kinds.get(kind) ?? []) as Shape[],
    reload,
    close: async () => listener.release(true),
  };
}

async function listen(pool: Pool, onChange: () => void): Promise<PoolClient> {
  const client = await pool.connect();
  client.on("notification", onChange);
  client.on("error", () => undefined);
  await client.query(`LISTEN ${referenceChannel}`);
  return client;
}
