import type { Transaction } from "#app/platform/database.server.ts";
import { type Day, dateOf, daysFrom } from "#app/shared/calendar.ts";
import type { HoursEdit } from "../model/visit-hours.ts";

/** Writes a judged change of a visit's hours. Its calendar must be locked for writing. */
export async function writeVisitHours(tx: Transaction, experienceId: string, edit: HoursEdit): Promise<void> {
  if (edit.kind === "terms") await tx.experience.update({ where: { id: experienceId }, data: edit.terms });
  else if (edit.kind === "rule") await writeRule(tx, experienceId, edit.rule);
  else if (edit.kind === "drop-rule") await tx.visitRule.deleteMany({ where: { id: edit.id, experienceId } });
  else if (edit.kind === "drop-days") await tx.visitException.deleteMany({ where: { id: edit.id, experienceId } });
  else await writeDays(tx, experienceId, edit);
  // The public page of the visit is dropped everywhere, as when its seats change.
  await tx.$executeRaw`SELECT pg_notify('page_changed', 'stock:' || ${experienceId}::text)`;
}

type RuleEdit = Extract<HoursEdit, { kind: "rule" }>["rule"];

async function writeRule(tx: Transaction, experienceId: string, { id, ...rule }: RuleEdit): Promise<void> {
  const asDate = (day: Day | null) => day && dateOf(day);
  const data = {
    ...{ weekdays: [...rule.weekdays], startsAt: rule.startsAt, capacity: rule.capacity },
    ...{ validFrom: asDate(rule.validFrom), validTo: asDate(rule.validTo) },
  };
  const { count } = await tx.visitRule.updateMany({ where: { id, experienceId }, data });
  if (count === 0) await tx.visitRule.createMany({ data: [{ id, experienceId, ...data }], skipDuplicates: true });
}

type DaysEdit = Extract<HoursEdit, { kind: "days" }>;

async function writeDays(tx: Transaction, experienceId: string, edit: DaysEdit): Promise<void> {
  const { ids, from, to, startsAt, capacity, note } = edit;
  await tx.visitException.deleteMany({
    where: { experienceId, startsAt, day: { gte: dateOf(from), lte: dateOf(to) } },
  });
  await tx.visitException.createMany({
    data: daysFrom(from, to).flatMap((day, place) => {
      const id = ids[place];
      return id ? [{ id, experienceId, day: dateOf(day), startsAt, capacity, note }] : [];
    }),
  });
}
