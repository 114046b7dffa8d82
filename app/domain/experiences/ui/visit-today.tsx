import { usePage } from "#app/i18n/page-view.tsx";
import type { Day } from "#app/shared/calendar.ts";

type VisitTodayProps = {
  /** Minutes after midnight in Vietnam; null where it is closed today. */
  opens: number | null;
  closures: readonly Day[];
};

/** Whether one could go today, and on which of the next days it is closed. */
export function VisitToday({ opens, closures }: VisitTodayProps) {
  const { t, format } = usePage();
  return (
    <div className="grid gap-2">
      <p className="font-semibold" data-testid="open-today">
        {opens === null
          ? t("experiences:page.closedToday")
          : t("experiences:page.openToday", { time: format.clock(opens) })}
      </p>
      {closures.length > 0 ? (
        <div data-testid="closures">
          <h2 className="text-sm text-ink-soft">{t("experiences:page.closures")}</h2>
          <ul className="list-disc pl-5">
            {closures.map((day) => (
              <li key={day}>{format.dayWithWeekday(day)}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}
