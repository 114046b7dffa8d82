import type { ChangeFeed } from "./change-feed.server.ts";
import type { Database } from "./database.server.ts";
import type { Logger } from "./logger.server.ts";

/** Reference data in memory: reading it costs no round trip. A change anywhere drops it here by NOTIFY. */
export type ReferenceStore = {
  list<Shape>(kind: string): readonly Shape[];
  reload(): Promise<void>;
};

export const referenceChannel = "reference_changed";

export async function openReferenceStore(db: Database, changes: ChangeFeed, log: Logger): Promise<ReferenceStore> {
  let kinds = new Map<string, unknown[]>();
  const reload = async () => {
    const rows = await db.referenceRecord.findMany({ orderBy: [{ kind: "asc" }, { position: "asc" }] });
    const next = new Map<string, unknown[]>();
    for (const row of rows) next.set(row.kind, [...(next.get(row.kind) ?? []), row.body]);
    kinds = next;
  };
  const reloadLater = () => void reload().catch((error) => log.error({ error }, "reference reload failed"));
  // First listen, then read: a change in between is not missed.
  await changes.subscribe(referenceChannel, { onMessage: reloadLater, onMissed: reloadLater });
  await reload();
  return { list: <Shape>(kind: string) => (kinds.get(kind) ?? []) as Shape[], reload };
}
