import type { Transaction } from "#app/platform/database.server.ts";
import { dateOf } from "#app/shared/calendar.ts";
import { isUuid, newId, newShortCode } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AwardDraft, type AwardFault, awardFaults, type OtherAward } from "../model/award-rules.ts";
import type { AwardRow } from "../queries/list-awards.server.ts";
import { type AwardedItem, lockAward, lockItemAwards, otherAwardOf } from "./lock-awards.server.ts";

export type GrantedAward = { id: string; code: string; item: AwardedItem | null };
export type GrantRefusal = { code: "faults"; faults: AwardFault[] } | { code: "already_known"; awardCode: string };

/**
 * Writes an award down. One that follows another belongs to the same listing. Callers come through
 * workflows/give-award, which writes the audit entry and refreshes search in the same transaction.
 */
export async function grantAward(
  tx: Transaction,
  given: AwardDraft,
  { now }: { now: Date },
): Promise<Result<GrantedAward, GrantRefusal>> {
  const replaced = given.replacesId && isUuid(given.replacesId) ? await lockAward(tx, { id: given.replacesId }) : null;
  const draft = inherit(tidy(given), replaced);
  const item = itemOf(draft);
  const others = item ? await lockItemAwards(tx, item) : await chainOf(tx, replaced);
  const known = await findKnown(tx, draft);
  if (known) return refuse({ code: "already_known", awardCode: known });
  const faults = awardFaults(draft, others);
  if (faults.length > 0) return refuse({ code: "faults", faults });
  return insert(tx, draft, now);
}

/** The same names with the spaces people type differently made one, so that a decision's award is known again. */
function tidy(draft: AwardDraft): AwardDraft {
  const line = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  return {
    ...draft,
    decisionNo: line(draft.decisionNo),
    issuerName: line(draft.issuerName),
    certifiedName: line(draft.certifiedName),
    producerName: line(draft.producerName),
    addressAsCertified: draft.addressAsCertified ? line(draft.addressAsCertified) : null,
  };
}

function inherit(draft: AwardDraft, replaced: AwardRow | null): AwardDraft {
  if (draft.itemId !== null || !replaced?.itemId) return draft;
  const { itemType, itemId, sellerId } = replaced;
  return { ...draft, itemType, itemId, sellerId };
}

function itemOf({ itemType, itemId }: AwardDraft): AwardedItem | null {
  return itemType && itemId ? { itemType, itemId } : null;
}

/** Of an award without a listing only its own follower matters. */
async function chainOf(tx: Transaction, replaced: AwardRow | null): Promise<OtherAward[]> {
  if (!replaced) return [];
  const next = await tx.award.findUnique({ where: { replacesId: replaced.id } });
  return [replaced, ...(next ? [next] : [])].map(otherAwardOf);
}

async function findKnown(
  tx: Transaction,
  { decisionNo, certifiedName, producerName }: AwardDraft,
): Promise<string | null> {
  const known = await tx.award.findUnique({
    where: { decisionNo_certifiedName_producerName: { decisionNo, certifiedName, producerName } },
    select: { code: true },
  });
  return known?.code ?? null;
}

/** Another transaction may have written the same decision meanwhile: then it is known now. */
async function insert(tx: Transaction, draft: AwardDraft, now: Date): Promise<Result<GrantedAward, GrantRefusal>> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const id = newId();
    const code = `OC-${newShortCode(5)}`;
    const { count } = await tx.award.createMany({
      data: [{ ...columnsOf(draft), id, code, createdAt: now }],
      skipDuplicates: true,
    });
    if (count === 1) return ok({ id, code, item: itemOf(draft) });
    const known = await findKnown(tx, draft);
    if (known) return refuse({ code: "already_known", awardCode: known });
    const taken = draft.replacesId
      ? await tx.award.findUnique({ where: { replacesId: draft.replacesId }, select: { code: true } })
      : null;
    if (taken)
      return refuse({ code: "faults", faults: [{ field: "replacesId", code: "replaces_taken", with: taken.code }] });
  }
  throw new Error("no free award code was found");
}

function columnsOf(draft: AwardDraft) {
  const { points = null, replacesId = null, addressAsCertified = null, decisionDate, validUntil, ...rest } = draft;
  return {
    ...rest,
    points,
    replacesId,
    addressAsCertified,
    decisionDate: dateOf(decisionDate),
    validUntil: dateOf(validUntil),
  };
}
