import { recordAudit } from "#app/domain/identity/commands/record-audit.server.ts";
import { type ArrivalRecord, arrivalAddress, rivalOf, waysThrough } from "#app/domain/places/model/arrival-record.ts";
import { listArrivalRecords, type StampedArrival } from "#app/domain/places/queries/list-arrival-records.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import { writeReference } from "#app/platform/write-reference.server.ts";
import type { Services } from "#app/services.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Wants = Pick<Services, "db" | "reference" | "clock">;
/** An empty stamp is that of a record nobody has saved yet. */
type Wish = { record: ArrivalRecord; stamp: string; actorId: string };
export type ArrivalRefusal = "unknown" | "stale" | "taken" | "overlap" | "in-use" | "no-gateway";

/** Saves a record of "getting here" whole. Of two people who opened the same one the second is told. */
export async function writeArrival(services: Wants, wish: Wish): Promise<Result<null, ArrivalRefusal>> {
  const written = await retryTransaction(services.db, (tx) => writeIn(tx, services, wish));
  if (written.ok) await services.reference.reload();
  return written;
}

async function writeIn(
  tx: Transaction,
  { clock }: Wants,
  { record, stamp, actorId }: Wish,
): Promise<Result<null, ArrivalRefusal>> {
  await lockArrivals(tx);
  const all = await listArrivalRecords(tx);
  const before = all.find(({ kind, key }) => kind === record.kind && key === record.key) ?? null;
  // The same form sent twice: the first one did it.
  if (before && before.stamp === digestOf(record.body)) return ok(null);
  if (!before && stamp !== "") return refuse("unknown");
  if (before && before.stamp !== stamp) return refuse(stamp === "" ? "taken" : "stale");
  const problem = problemOf(record, all);
  if (problem) return refuse(problem);
  const { kind, key, body } = record;
  await writeReference(tx, { kind, key, body, position: before?.position ?? nextPosition(kind, all) });
  await recordAudit(tx, {
    ...{ actorId, at: clock.now(), action: actionOf(before, record) },
    ...{ subject: "arrival_record", subjectId: arrivalAddress(record) },
    before: before ? { ...before.body } : undefined,
    after: { ...body },
  });
  return ok(null);
}

/** One at a time: what must not be said twice is looked for among all records. */
async function lockArrivals(tx: Transaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('arrivals', 0))`;
}

function problemOf(record: ArrivalRecord, all: readonly StampedArrival[]): ArrivalRefusal | null {
  if (record.kind === "gateway" && record.body.retired && waysThrough(record.key, all).length > 0) return "in-use";
  if ((record.kind === "arrival-route" || record.kind === "onward-leg") && !record.body.retired) {
    const { gateway } = record.body;
    if (!all.some(({ kind, key, body }) => kind === "gateway" && key === gateway && !body.retired)) return "no-gateway";
  }
  return rivalOf(record, all) ? "overlap" : null;
}

function nextPosition(kind: string, all: readonly StampedArrival[]): number {
  return Math.max(-1, ...all.filter((each) => each.kind === kind).map(({ position }) => position)) + 1;
}

function actionOf(before: StampedArrival | null, { body }: ArrivalRecord): string {
  if (!before) return "arrival.create";
  if (Boolean(before.body.retired) === Boolean(body.retired)) return "arrival.save";
  return body.retired ? "arrival.retire" : "arrival.restore";
}
