import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";

export type AuditRecord = {
  /** Null for an operator at the command line. */
  actorId: string | null;
  at: Date;
  action: string;
  subject:
    | "product"
    | "campaign"
    | "user"
    | "seller"
    | "award"
    | "certificate"
    | "problem_report"
    | "mail"
    | "market"
    | "exchange_rate"
    | "price_list"
    | "arrival_record"
    | "event";
  subjectId: string;
  before?: Prisma.InputJsonValue;
  after?: Prisma.InputJsonValue;
  reason?: string;
};

/** Written in the transaction of the change it tells of. */
export async function recordAudit(tx: Transaction, record: AuditRecord): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...record } });
}
