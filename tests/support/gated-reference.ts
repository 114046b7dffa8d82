import pino from "pino";
import type { Database } from "#app/platform/database.server.ts";
import { openReferenceStore } from "#app/platform/reference-store.server.ts";
import type { TestServices } from "./services.ts";

type Release = { reached: Promise<void>; open(): void };

/** A store over the real table whose next reading can be held: it has read, and its rows arrive when it is let go. */
export async function gatedReference(services: TestServices) {
  let gate: { reach(): void; opened: Promise<void> } | null = null;
  const slow = {
    referenceRecord: {
      async findMany(...asked: Parameters<Database["referenceRecord"]["findMany"]>) {
        const held = gate;
        gate = null;
        const rows = await services.db.referenceRecord.findMany(...asked);
        held?.reach();
        await held?.opened;
        return rows;
      },
    },
  } as unknown as Database;
  const store = await openReferenceStore(slow, services.changes, pino({ level: "silent" }));
  const hold = (): Release => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const reached = new Promise<void>((reach) => {
      gate = { reach, opened };
    });
    return { reached, open };
  };
  return { store, hold };
}
