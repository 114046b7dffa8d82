import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { Finding } from "../model/comparison.ts";

export type Comparison = {
  provider: string;
  since: Date;
  startedAt: Date;
  endedAt: Date;
  compared: number;
  findings: readonly Finding[];
};

/** Writes down what a comparison found and did. */
export async function recordReconciliation(tx: Transaction, { findings, ...run }: Comparison): Promise<void> {
  const repaired = findings.filter(({ what }) => what === "repaired").length;
  await tx.reconciliation.create({ data: { id: newId(), ...run, repaired, findings: [...findings] } });
}
