import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Queues a comparison with the provider's list. Asked for twice before it ran, it runs once. */
export function askToReconcile({ db, jobs }: Pick<Services, "db" | "jobs">): Promise<void> {
  return inTransaction(db, (tx) => jobs.add(tx, "reconcile-payments", {}, { key: "reconcile/by-hand" }));
}
