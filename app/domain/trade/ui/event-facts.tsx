import type { ReactNode } from "react";
import { eventDaysText } from "#app/i18n/event-days-text.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";
import type { DayRule } from "#app/shared/held-days.ts";

export type EventFactsProps = {
  when: DayRule & { opensAt: number | null; closesAt: number | null };
  /** Of what comes back on some weekdays. */
  next: Day | null;
  place: ReactNode;
  unit: string;
  organiser: ReactNode;
};

/** When, at what hours, where, and who holds it. */
export function EventFacts({ when, next, place, unit, organiser }: EventFactsProps) {
  const { t, format } = usePage();
  const { weekdays, exceptOn, opensAt, closesAt } = when;
  return (
    <dl className="my-6 divide-y divide-line border-y border-line">
      <Fact label={t("home:eventPages.when")}>
        {eventDaysText(when, t, format)}
        {exceptOn.length > 0 ? (
          <span className="block text-sm">
            {t("home:eventPages.except", { days: format.list(exceptOn.map(format.day)) })}
          </span>
        ) : null}
      </Fact>
      {weekdays.length > 0 && next ? <Fact label={t("home:eventPages.next")}>{format.day(next)}</Fact> : null}
      {opensAt !== null && closesAt !== null ? (
        <Fact label={t("home:eventPages.hours")}>{format.hours(opensAt, closesAt)}</Fact>
      ) : null}
      <Fact label={t("home:eventPages.where")}>
        {place}
        <br />
        {unit}
      </Fact>
      {organiser ? <Fact label={t("home:eventPages.organiser")}>{organiser}</Fact> : null}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 py-2.5 sm:grid-cols-[9rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
