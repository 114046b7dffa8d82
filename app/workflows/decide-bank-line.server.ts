import { decideBankLine } from "#app/domain/ordering/commands/decide-bank-line.server.ts";
import { lockBankLine } from "#app/domain/ordering/commands/lock-bank-line.server.ts";
import { isOpenLine } from "#app/domain/ordering/model/bank-line-state.ts";
import { findTransferOrders } from "#app/domain/ordering/queries/find-transfer-orders.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { settleTransfer } from "./settle-transfer.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
export type BankLineRefusal =
  | { code: "unknown-line" | "decided" | "unknown-code" | "no-transfer" | "not-due" }
  | { code: "other-amount"; asked: Money };

/** Staff say which order a line pays. The amount has to be that order's to the dong, and the order one that waits for it. */
export function matchBankLine(
  services: Wants,
  { lineId, code, actor }: { lineId: string; code: string; actor: string },
): Promise<Result<"matched" | "owed", BankLineRefusal>> {
  return retryTransaction(services.db, async (tx) => {
    const line = await lockBankLine(tx, lineId);
    if (!line) return refuse({ code: "unknown-line" });
    if (!isOpenLine(line.state) || line.paymentId) return refuse({ code: "decided" });
    const [order] = await findTransferOrders(tx, [code]);
    if (!order) return refuse({ code: "unknown-code" });
    const { transfer } = order;
    if (!transfer) return refuse({ code: "no-transfer" });
    const { amountMinor } = line;
    if (transfer.amountMinor !== amountMinor)
      return refuse({ code: "other-amount", asked: money(transfer.amountMinor, "VND") });
    const { state, paymentId } = await settleTransfer(tx, services, { lineId, amountMinor, order, decidedBy: actor });
    if (!paymentId) return refuse({ code: "not-due" });
    return ok(state === "matched" ? "matched" : "owed");
  });
}

/** Staff looked at a line, and there is nothing to do with it any more. */
export function setBankLineAside(
  services: Wants,
  { lineId, actor }: { lineId: string; actor: string },
): Promise<Result<null, BankLineRefusal>> {
  return retryTransaction(services.db, async (tx) => {
    const line = await lockBankLine(tx, lineId);
    if (!line) return refuse({ code: "unknown-line" });
    if (!isOpenLine(line.state) || line.paymentId) return refuse({ code: "decided" });
    await decideBankLine(tx, lineId, { state: "set_aside", decidedBy: actor, now: services.clock.now() });
    return ok(null);
  });
}
