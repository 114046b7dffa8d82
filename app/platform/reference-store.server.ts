import type { ChangeFeed } from "./change-feed.server.ts";
import type { Database, Reader } from "./database.server.ts";
import type { Logger } from "./logger.server.ts";

/** Reference data in memory: reading it costs no round trip. A change anywhere drops it here by NOTIFY. */
export type ReferenceStore = {
  list<Shape>(kind: string): readonly Shape[];
  reload(): Promise<void>;
  /** Heard in the same turn in which new data is there: what was made of the old is to be made again. */
  onReloaded(listener: () => void): void;
};

export const referenceChannel = "reference_changed";
const retryMs = 1_000;

export async function openReferenceStore(db: Database, changes: ChangeFeed, log: Logger): Promise<ReferenceStore> {
  let kinds = new Map<string, unknown[]>();
  const listeners: (() => void)[] = [];
  const reload = oneAfterAnother(async () => {
    kinds = await readKinds(db);
    for (const listener of listeners) listener();
  });
  const reloadLater = () =>
    void reload().catch((error) => {
      log.error({ error }, "reference reload failed");
      // While nothing is heard, the feed itself asks for a reload when it is back.
      setTimeout(() => changes.isListening() && reloadLater(), retryMs).unref();
    });
  // First listen, then read: a change in between is not missed.
  await changes.subscribe(referenceChannel, { onMessage: reloadLater, onMissed: reloadLater });
  await reload();
  return {
    list: <Shape>(kind: string) => (kinds.get(kind) ?? []) as Shape[],
    reload,
    onReloaded: (listener) => void listeners.push(listener),
  };
}

/** All records by their kind, each kind in its order. */
export async function readKinds(reader: Reader): Promise<Map<string, unknown[]>> {
  const rows = await reader.referenceRecord.findMany({
    orderBy: [{ kind: "asc" }, { position: "asc" }],
    select: { kind: true, body: true },
  });
  const kinds = new Map<string, unknown[]>();
  for (const { kind, body } of rows) {
    const known = kinds.get(kind);
    if (known) known.push(body);
    else kinds.set(kind, [body]);
  }
  return kinds;
}

/** An older read never ends last, and who asks while one is under way waits for the next: it begins after they asked. */
function oneAfterAnother(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let waiting: Promise<void> | null = null;
  return () => {
    waiting ??= last = last
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return work();
      });
    return waiting;
  };
}
