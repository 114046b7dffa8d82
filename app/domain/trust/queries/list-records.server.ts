import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { lastDayOf, replacedFromOf } from "../model/award-period.ts";
import { awardStateOn } from "../model/award-state.ts";
import { certificateStateOn } from "../model/certificate-state.ts";
import { foldedName } from "../model/folded-name.ts";
import type { RecordStanding } from "../model/record-tabs.ts";
import { chainLinkOf } from "./list-awards.server.ts";

export type ListedRecord = RecordStanding & { code: string; sought: string } & (
    | { type: "award"; name: string; holder: string; stars: number; potential: boolean }
    | { type: "certificate"; kind: string; number: string | null; issuer: string; productId: string }
  );

/**
 * Every award and certificate as it stands today. All of them at once: the tabs and the calendar count them, an award's
 * state hangs on its chain, and a province has a few thousand.
 */
export async function listRecords(db: Reader, today: string): Promise<ListedRecord[]> {
  return [...(await listAwardRecords(db, today)), ...(await listCertificateRecords(db, today))];
}

async function listAwardRecords(db: Reader, today: string): Promise<ListedRecord[]> {
  const rows = await db.award.findMany({ orderBy: { code: "asc" } });
  const followers = rows.filter(({ replacesId }) => replacesId !== null).map(chainLinkOf);
  return rows.map((row) => {
    const { code, stars, certifiedName, producerName, decisionNo } = row;
    const { state, decisionDate, revokedOn } = chainLinkOf(row);
    const replacedFrom = followers.length > 0 ? replacedFromOf(row.id, followers) : null;
    const span = { state, decisionDate, revokedOn, replacedFrom, validUntil: dayOf(row.validUntil) };
    return {
      ...{ type: "award" as const, code, stars, name: certifiedName, holder: producerName },
      potential: state === "potential_5",
      state: awardStateOn(span, today),
      ends: lastDayOf(span),
      followed: replacedFrom !== null,
      hasItem: row.itemId !== null,
      sought: foldedName([code, certifiedName, producerName, decisionNo].join(" ")),
    };
  });
}

async function listCertificateRecords(db: Reader, today: string): Promise<ListedRecord[]> {
  const rows = await db.certificate.findMany({ orderBy: { code: "asc" } });
  return rows.map(({ code, kind, number, issuer, productId, validFrom, validUntil, verifiedOn, revokedOn }) => {
    const day = (date: Date | null) => (date ? dayOf(date) : null);
    const span = {
      ...{ validFrom: day(validFrom), validUntil: day(validUntil) },
      ...{ verifiedOn: day(verifiedOn), revokedOn: day(revokedOn) },
    };
    return {
      ...{ type: "certificate" as const, code, kind, number, issuer, productId },
      state: certificateStateOn(span, today),
      ends: span.validUntil,
      followed: false,
      hasItem: true,
      sought: foldedName([code, kind, number ?? "", issuer].join(" ")),
    };
  });
}
