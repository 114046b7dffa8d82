import { recordReconciliation } from "#app/domain/ordering/commands/record-reconciliation.server.ts";
import { contradictions, type Finding } from "#app/domain/ordering/model/comparison.ts";
import { type PaymentState, paymentAfter } from "#app/domain/ordering/model/payment-state.ts";
import { listProviderPayments } from "#app/domain/ordering/queries/list-provider-payments.server.ts";
import { realNow } from "#app/platform/clock.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { PaymentGateway, PaymentNews, ProviderSession } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { expireHolds } from "./expire-holds.server.ts";
import { settlePayment } from "./settle-payment.server.ts";

/** The longest a delayed method takes, three days, and as many nights that may have been missed. */
const lookBackMs = 7 * 24 * 60 * 60_000;

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock" | "log" | "payments">;

/**
 * Compares our ledger with the provider's own list, as after lost webhooks or a restored backup. What the list knows and we do
 * not is settled as if its event had come; what contradicts our ledger is told. A repeat finds nothing left to repair. Null
 * where the provider has no list of its own.
 */
export async function reconcilePayments(services: Wants): Promise<readonly Finding[] | null> {
  const { payments: gateway, db, log } = services;
  await expireHolds(services);
  if (!gateway.sessions) return null;
  const startedAt = realNow();
  const since = new Date(startedAt.getTime() - lookBackMs);
  const told = new Map<string, PaymentNews["outcome"] | null>();
  const findings: Finding[] = [];
  // Ours first: who pays while the list is read is newer in our ledger than in the list, and no contradiction.
  const own = await listProviderPayments(db, gateway.provider, since);
  const stateOf = new Map(own.map(({ providerRef, state }) => [providerRef, state]));
  for await (const session of gateway.sessions(since)) {
    told.set(session.providerRef, session.news?.outcome ?? null);
    if (isSettled(stateOf.get(session.providerRef), session.news)) continue;
    findings.push(...(await settleSession(services, gateway, session)));
  }
  findings.push(...contradictions(own, told));
  await askAgain(services, findings);
  const run = { provider: gateway.provider, since, startedAt, endedAt: realNow(), compared: told.size, findings };
  await retryTransaction(db, (tx) => recordReconciliation(tx, run));
  if (findings.length > 0) log.error({ findings }, "the provider's list and our ledger differed");
  return findings;
}

/** Nothing the session says could move our payment; how much of its money went back only its order's ledger knows. */
function isSettled(state: PaymentState | undefined, news: PaymentNews | null): boolean {
  if (!state || !news || news.outcome === "refunded" || news.outcome === "partly-refunded") return false;
  return paymentAfter(state, news.outcome) === null;
}

/** The provider's account may sell for others too: a session that never names a payment of ours is theirs. */
async function settleSession(
  services: Wants,
  { provider }: PaymentGateway,
  { providerRef, paymentId, news }: ProviderSession,
): Promise<Finding[]> {
  if (!news) return [];
  const outcome = await retryTransaction(services.db, (tx) => settlePayment(tx, services, provider, news));
  const finding = (what: Finding["what"]) => [{ what, providerRef, paymentId }];
  if (outcome === "applied") return finding("repaired");
  if (outcome === "other-amount") return finding("other-amount");
  const isOurs = paymentId !== null;
  return isOurs && outcome === "unknown-payment" && news.outcome === "succeeded" ? finding("money-for-nobody") : [];
}

/** A refund whose job gave up is asked for again; the provider knows it by its payment. */
async function askAgain({ db, jobs }: Wants, findings: readonly Finding[]): Promise<void> {
  for (const { what, paymentId } of findings) {
    if (what !== "refund-waits" || !paymentId) continue;
    await retryTransaction(db, (tx) => jobs.add(tx, "open-refund", { paymentId }, { key: `refund/${paymentId}` }));
  }
}
