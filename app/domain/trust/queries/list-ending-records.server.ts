import type { Reader } from "#app/platform/database.server.ts";
import { addDays, dateOf, dayAt, dayOf } from "#app/shared/calendar.ts";
import { replacedFromOf } from "../model/award-period.ts";
import { warningDays } from "../model/end-warning.ts";
import { findChain } from "./find-chain.server.ts";
import { chainLinkOf } from "./list-awards.server.ts";

type Shared = { id: string; code: string; validUntil: string; sent: number[] };
export type EndingAward = Shared & { type: "award"; name: string; stars: number; sellerId: string | null };
export type EndingCertificate = Shared & {
  type: "certificate";
  kind: string;
  number: string | null;
  productId: string;
};

const soonest = Math.max(...warningDays);

/**
 * Granted awards and verified certificates that end within the first warning's days or have ended, and those warnings of
 * them that went out. Left out: what another award follows, and what had ended already when it was written down.
 */
export async function listEndingRecords(db: Reader, today: string): Promise<(EndingAward | EndingCertificate)[]> {
  const validUntil = { lte: dateOf(addDays(today, soonest)) };
  const [awards, certificates] = await Promise.all([
    db.award.findMany({ where: { state: "granted", validUntil }, orderBy: { code: "asc" } }),
    db.certificate.findMany({
      where: { verifiedOn: { not: null }, revokedOn: null, validUntil },
      orderBy: { code: "asc" },
    }),
  ]);
  const sentOf = await warningsOf(
    db,
    [...awards, ...certificates].map(({ id }) => id),
  );
  const found: (EndingAward | EndingCertificate)[] = [];
  for (const row of awards.filter(isOpen)) {
    const { id, code, certifiedName: name, stars, sellerId } = row;
    if (replacedFromOf(id, (await findChain(db, row)).map(chainLinkOf))) continue;
    found.push({
      ...{ type: "award", id, code, name, stars, sellerId },
      validUntil: dayOf(row.validUntil),
      sent: sentOf(id),
    });
  }
  for (const { id, code, kind, number, productId, validUntil: end, createdAt } of certificates) {
    if (!end || !isOpen({ id, validUntil: end, createdAt })) continue;
    found.push({
      ...{ type: "certificate", id, code, kind, number, productId },
      validUntil: dayOf(end),
      sent: sentOf(id),
    });
  }
  return found;

  function isOpen({ id, validUntil: end, createdAt }: { id: string; validUntil: Date; createdAt: Date }): boolean {
    return dayAt(createdAt) <= dayOf(end) && sentOf(id).length < warningDays.length;
  }
}

async function warningsOf(db: Reader, recordIds: readonly string[]): Promise<(id: string) => number[]> {
  const rows = await db.endWarning.findMany({ where: { recordId: { in: [...recordIds] } } });
  return (id) => rows.filter(({ recordId }) => recordId === id).map(({ daysBefore }) => daysBefore);
}
