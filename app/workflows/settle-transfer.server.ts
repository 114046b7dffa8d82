import { decideBankLine } from "#app/domain/ordering/commands/decide-bank-line.server.ts";
import type { BankLineState } from "#app/domain/ordering/model/bank-line-state.ts";
import type { TransferOrder } from "#app/domain/ordering/queries/find-transfer-orders.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { money } from "#app/shared/money.ts";
import { settlePayment } from "./settle-payment.server.ts";

type Wants = Pick<Services, "jobs" | "env" | "clock" | "db">;
export type ArrivedTransfer = {
  lineId: string;
  amountMinor: number;
  order: TransferOrder | null;
  decidedBy: string | null;
};

/** `paymentId` names the payment that the money reached, to pay its order or to be owed back. */
export type TransferVerdict = { state: BankLineState; paymentId: string | null };

/**
 * What money at the bank means for the order it names. Only the exact amount reaches the payment, and it goes the way of any
 * provider's news: late money pays an order whose goods are still there, else it is owed back.
 */
export async function settleTransfer(
  tx: Transaction,
  services: Wants,
  { lineId, amountMinor, order, decidedBy }: ArrivedTransfer,
): Promise<TransferVerdict> {
  const decision = await judge(tx, services, order, amountMinor);
  await decideBankLine(tx, lineId, {
    ...decision,
    orderCode: order?.code ?? null,
    decidedBy,
    now: services.clock.now(),
  });
  return decision;
}

async function judge(
  tx: Transaction,
  services: Wants,
  order: TransferOrder | null,
  amountMinor: number,
): Promise<TransferVerdict> {
  if (!order) return { state: "unmatched", paymentId: null };
  const { transfer } = order;
  if (!transfer) return { state: "not_due", paymentId: null };
  if (transfer.amountMinor !== amountMinor) return { state: "other_amount", paymentId: null };
  const amount = money(amountMinor, "VND");
  const news = { providerRef: null, paymentId: transfer.id, outcome: "succeeded" as const, amount };
  const told = await settlePayment(tx, services, "bank-transfer", news);
  if (told !== "applied") return { state: "not_due", paymentId: null };
  const { state } = await tx.payment.findUniqueOrThrow({ where: { id: transfer.id }, select: { state: true } });
  return { state: state === "succeeded" ? "matched" : "not_due", paymentId: transfer.id };
}
