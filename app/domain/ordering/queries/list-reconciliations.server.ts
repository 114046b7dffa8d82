import type { Reader } from "#app/platform/database.server.ts";
import type { Finding } from "../model/comparison.ts";

/** The latest comparisons with a provider's own list, the newest first, with the order each finding is about. */
export async function listReconciliations(db: Reader, take = 30) {
  const runs = await db.reconciliation.findMany({ orderBy: { startedAt: "desc" }, take });
  const findings = runs.flatMap((run) => run.findings as Finding[]);
  const payments = await db.payment.findMany({
    where: { id: { in: [...new Set(findings.flatMap(({ paymentId }) => paymentId ?? []))] } },
    select: { id: true, order: { select: { id: true, code: true } } },
  });
  const orders = new Map(payments.map(({ id, order }) => [id, order]));
  return runs.map(({ findings: found, ...run }) => ({
    ...run,
    findings: (found as Finding[]).map((each) => ({ ...each, order: orders.get(each.paymentId ?? "") ?? null })),
  }));
}
