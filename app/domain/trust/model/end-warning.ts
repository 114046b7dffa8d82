import { addDays, type Day } from "#app/shared/calendar.ts";

/** How many days before its end the owner and the centre are written to, the earliest first. */
export const warningDays = [180, 90, 30] as const;
export type WarningDays = (typeof warningDays)[number];

export type EndingRecord = { validUntil: Day; sent: readonly number[] };
export type DueWarning<Ending extends EndingRecord> = { record: Ending; days: WarningDays };

/** Every warning whose day has come and that was not sent, as time would have brought them; also when the end has passed. */
export function dueWarnings<Ending extends EndingRecord>(records: readonly Ending[], today: Day): DueWarning<Ending>[] {
  const dayOfWarning = ({ record, days }: DueWarning<Ending>) => addDays(record.validUntil, -days);
  return records
    .flatMap((record) =>
      warningDays
        .filter((days) => !record.sent.includes(days))
        .map((days) => ({ record, days }) satisfies DueWarning<Ending>),
    )
    .filter((warning) => dayOfWarning(warning) <= today)
    .sort((a, b) => (dayOfWarning(a) < dayOfWarning(b) ? -1 : dayOfWarning(a) > dayOfWarning(b) ? 1 : b.days - a.days));
}
