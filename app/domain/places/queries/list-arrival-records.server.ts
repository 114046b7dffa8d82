import type { Reader } from "#app/platform/database.server.ts";
import { digestOf } from "#app/shared/digest.ts";
import { type ArrivalRecord, arrivalKinds } from "../model/arrival-record.ts";

/** `stamp` tells one text of a record from the next; `position` is its place in its kind. */
export type StampedArrival = ArrivalRecord & { stamp: string; position: number };

/** Every record of "getting here" as committed, those that were retired too. */
export async function listArrivalRecords(reader: Reader): Promise<StampedArrival[]> {
  const rows = await reader.referenceRecord.findMany({
    where: { kind: { in: [...arrivalKinds] } },
    orderBy: [{ position: "asc" }, { key: "asc" }],
    select: { kind: true, key: true, position: true, body: true },
  });
  return rows.map((row) => ({ ...row, stamp: digestOf(row.body) })) as unknown as StampedArrival[];
}
