import { listStaffContacts } from "#app/domain/identity/queries/list-staff-contacts.server.ts";
import { listMemberContacts } from "#app/domain/sellers/queries/list-member-contacts.server.ts";
import { recordWarning } from "#app/domain/trust/commands/record-warning.server.ts";
import { type DueWarning, dueWarnings } from "#app/domain/trust/model/end-warning.ts";
import {
  type EndingAward,
  type EndingCertificate,
  listEndingRecords,
} from "#app/domain/trust/queries/list-ending-records.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import type { TextKey } from "#app/i18n/text-key.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { inTransaction, type Transaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt, daysBetween } from "#app/shared/calendar.ts";
import { nameItems } from "./name-items.server.ts";

type Ending = EndingAward | EndingCertificate;
type Wants = Pick<Services, "db" | "clock" | "jobs">;

/**
 * Writes to owner and staff before a badge leaves: each warning once, in the order in which time brings them. Run again, at
 * once by another process or after time was moved on, it sends what is missing.
 */
export async function warnOfEnds(services: Wants): Promise<void> {
  const now = services.clock.now();
  const records = await listEndingRecords(services.db, dayAt(now));
  for (const warning of dueWarnings(records, dayAt(now))) {
    await inTransaction(services.db, (tx) => warn(tx, services, warning, now));
  }
}

async function warn(tx: Transaction, { jobs }: Wants, { record, days }: DueWarning<Ending>, now: Date): Promise<void> {
  const { type, id } = record;
  if (!(await recordWarning(tx, { recordType: type, recordId: id, daysBefore: days, sentAt: now }))) return;
  for (const { audience, userId, email, locale } of await readersOf(tx, record)) {
    const language = locale === "en" ? "en" : "vi";
    await queueMail(tx, jobs, now, {
      kind: "record-ending",
      dedupeKey: `record-ending/${type}/${id}/${days}/${userId}`,
      to: email,
      locale: language,
      data: {
        ...{ audience, record: type, days, code: record.code },
        name: await nameOf(tx, record, language),
        endsOn: record.validUntil,
        daysLeft: daysBetween(dayAt(now), record.validUntil),
        link:
          audience === "seller"
            ? `/${language}/certificates/${record.code}`
            : `/${language}/staff/${type}s/${record.code}`,
      },
      // One person's warnings leave one after the other, or a slow mail server would turn them round.
      queue: `record-ending/${userId}`,
    });
  }
}

async function readersOf(tx: Transaction, record: Ending) {
  const sellerId = record.type === "award" ? record.sellerId : await ownerOf(tx, record.productId);
  const owners = sellerId ? await listMemberContacts(tx, sellerId) : [];
  const staff = await listStaffContacts(tx);
  return [
    ...owners.map((person) => ({ ...person, audience: "seller" as const })),
    ...staff.map((person) => ({ ...person, audience: "staff" as const })),
  ];
}

async function ownerOf(tx: Transaction, productId: string): Promise<string | null> {
  const product = await tx.product.findUnique({ where: { id: productId }, select: { sellerId: true } });
  return product?.sellerId ?? null;
}

async function nameOf(tx: Transaction, record: Ending, locale: "vi" | "en"): Promise<string> {
  const t = translatorFor(locale);
  if (record.type === "award") return `${record.name} (${t("catalogue:award.stars", { stars: record.stars })})`;
  const product = (await nameItems(tx, "product", [record.productId], locale)).get(record.productId)?.name;
  const kind = t(`catalogue:certificateKind.${record.kind}` as TextKey);
  const paper = record.number ? `${kind} ${record.number}` : kind;
  return product ? `${product} (${paper})` : paper;
}
