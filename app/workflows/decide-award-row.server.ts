import type { AttachRefusal } from "#app/domain/trust/commands/attach-award.server.ts";
import type { AwardedItem } from "#app/domain/trust/commands/lock-awards.server.ts";
import { lockImportRow } from "#app/domain/trust/commands/lock-import-row.server.ts";
import { markImportRow, type RowMark } from "#app/domain/trust/commands/mark-import-row.server.ts";
import type { DecisionValues } from "#app/domain/trust/model/decision-sheet.ts";
import { awardKey } from "#app/domain/trust/model/decision-sheet.ts";
import {
  type ImportRow,
  isSure,
  openCandidates,
  type RowRef,
  refuseCandidate,
} from "#app/domain/trust/model/import-row.ts";
import { findAwardBefore } from "#app/domain/trust/queries/find-award-before.server.ts";
import {
  type KnownAward,
  listAwardsById,
  listKnownAwards,
} from "#app/domain/trust/queries/list-known-awards.server.ts";
import { type Database, inTransaction, type Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type AwardContext, type GiveRefusal, giveAward, giveAwardItsListing } from "./give-award.server.ts";

export type RowChoice =
  /** It belongs to this listing. `sureOnly` is the yes to a page of rows: it must still be what the page showed. */
  | { kind: "yes"; item: AwardedItem; sureOnly?: boolean }
  /** It belongs to no listing yet: it is written down and waits. */
  | { kind: "wait" }
  | { kind: "skip" }
  | { kind: "reopen" }
  /** It does not belong to this listing. */
  | { kind: "no"; item: AwardedItem };
export type RowRefusal =
  | { code: "unknown" }
  | { code: "decided"; by: string | null }
  | { code: "changed" }
  /** The decision is written down for another listing. */
  | { code: "elsewhere"; awardCode: string }
  | Exclude<GiveRefusal, { code: "already_known" }>
  | AttachRefusal;
type Decided = Result<{ changed: boolean }, RowRefusal>;
export type RowContext = AwardContext & { db: Database };

/** What a person says of a row, in one transaction. The same said twice is done once; what another decided stays. */
export function decideAwardRow(context: RowContext, ref: RowRef, choice: RowChoice): Promise<Decided> {
  return inTransaction(context.db, async (tx) => {
    const row = await lockImportRow(tx, ref);
    if (!row?.values || row.state === "faulty") return refuse({ code: "unknown" });
    const known = { row, values: row.values };
    switch (choice.kind) {
      case "yes":
        return sayYes(tx, context, known, choice);
      case "wait":
        return letWait(tx, context, known);
      case "no":
        return sayNo(tx, row, choice.item);
      case "skip":
        return move(tx, context, row, "open", "skipped");
      default:
        return move(tx, context, row, "skipped", "open");
    }
  });
}

type Known = { row: ImportRow; values: DecisionValues };

async function sayYes(
  tx: Transaction,
  context: AwardContext,
  { row, values }: Known,
  { item, sureOnly = false }: Extract<RowChoice, { kind: "yes" }>,
): Promise<Decided> {
  if (row.state === "skipped") return refuse({ code: "decided", by: row.decidedBy });
  if (row.state === "matched") return isSame(await awardOf(tx, row), item) ? unchanged(row, context) : decided(row);
  const [first] = openCandidates(row.candidates);
  if (sureOnly && !(isSure(first) && first.itemId === item.itemId)) return refuse({ code: "changed" });
  const waiting = (await awardOf(tx, row)) ?? (await knownAward(tx, values));
  if (waiting?.itemId) {
    const kept = await keep(tx, context, row, waiting);
    return isSame(waiting, item) ? kept : refuse({ code: "elsewhere", awardCode: waiting.code });
  }
  const given = waiting
    ? await giveAwardItsListing(tx, context, waiting.code, item)
    : await grant(tx, context, values, item);
  if (!given.ok) return given;
  return done(tx, context, row, { state: "matched", awardId: given.value.id });
}

async function letWait(tx: Transaction, context: AwardContext, { row, values }: Known): Promise<Decided> {
  if (row.state === "waiting") return ok({ changed: false });
  if (row.state !== "open") return decided(row);
  const known = await knownAward(tx, values);
  if (known) return keep(tx, context, row, known);
  const given = await grant(tx, context, values, null);
  if (!given.ok) return given;
  return done(tx, context, row, { state: "waiting", awardId: given.value.id });
}

async function sayNo(tx: Transaction, row: ImportRow, item: AwardedItem): Promise<Decided> {
  if (row.state !== "open" && row.state !== "waiting") return decided(row);
  await markImportRow(tx, row, { candidates: refuseCandidate(row.candidates, item) });
  return ok({ changed: true });
}

async function move(
  tx: Transaction,
  context: AwardContext,
  row: ImportRow,
  from: "open" | "skipped",
  to: "open" | "skipped",
): Promise<Decided> {
  if (row.state === to) return unchanged(row, context);
  if (row.state !== from) return decided(row);
  return done(tx, context, row, { state: to, awardId: null });
}

/** It was written down elsewhere meanwhile: the row leads to that award. */
function keep(tx: Transaction, context: AwardContext, row: ImportRow, award: KnownAward): Promise<Decided> {
  return done(tx, context, row, { state: award.itemId ? "matched" : "waiting", awardId: award.id });
}

async function done(
  tx: Transaction,
  { actorId, now }: AwardContext,
  row: ImportRow,
  outcome: Pick<Extract<RowMark, { state: unknown }>, "state" | "awardId">,
): Promise<Decided> {
  await markImportRow(tx, row, { ...outcome, decidedBy: actorId, decidedAt: now });
  return ok({ changed: true });
}

/** An earlier award of the listing is followed, as a renewal or a regrade; one put forward for five stars stands beside it. */
async function grant(
  tx: Transaction,
  context: AwardContext,
  values: DecisionValues,
  item: AwardedItem | null,
): Promise<Result<{ id: string }, RowRefusal>> {
  const replacesId = item && values.state === "granted" ? await findAwardBefore(tx, item, values.decisionDate) : null;
  const { itemType, itemId } = item ?? { itemType: null, itemId: null };
  const given = await giveAward(tx, context, { ...values, itemType, itemId, replacesId });
  if (given.ok) return given;
  if (given.error.code !== "already_known") return refuse(given.error);
  // Another transaction wrote the same decision between our look and our insert.
  return refuse({ code: "changed" });
}

async function awardOf(tx: Transaction, row: ImportRow): Promise<KnownAward | null> {
  const [award] = row.awardId ? await listAwardsById(tx, [row.awardId]) : [];
  return award ?? null;
}

async function knownAward(tx: Transaction, values: DecisionValues): Promise<KnownAward | null> {
  return (await listKnownAwards(tx, [values.decisionNo])).get(awardKey(values)) ?? null;
}

function isSame(award: KnownAward | null, item: AwardedItem): boolean {
  return award?.itemType === item.itemType && award.itemId === item.itemId;
}

/** A second click of the same person is no news; another's is. */
function unchanged(row: ImportRow, { actorId }: AwardContext): Decided {
  return row.decidedBy === null || row.decidedBy === actorId ? ok({ changed: false }) : decided(row);
}

function decided(row: ImportRow): Decided {
  return refuse({ code: "decided", by: row.decidedBy });
}
