import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { CalendarMonth } from "../model/record-tabs.ts";

/** What ends in each of the next twelve months; a month opens its records. */
export function RenewalCalendar({ months, current }: { months: readonly CalendarMonth[]; current: string }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <section aria-labelledby="calendar-title" className="pb-5">
      <h2 id="calendar-title" className="mb-2 text-base font-semibold">
        {t("awards:calendar.title")}
      </h2>
      <ol className="grid grid-cols-4 border-l border-t border-line bg-raised sm:grid-cols-6 xl:grid-cols-12">
        {months.map(({ month, count }) => (
          <li key={month} className="border-b border-r border-line">
            <a
              href={href(`/staff/awards?show=all&month=${month}`)}
              aria-current={month === current ? "true" : undefined}
              className="block px-2 py-2 text-center no-underline hover:bg-mist-soft aria-[current]:bg-mist-soft"
            >
              <span className="block text-sm text-ink-soft">{format.monthYear(`${month}-01`)}</span>
              <span className={`text-lg tabular-nums ${count > 0 ? "font-semibold" : "text-ink-soft"}`}>
                {count}
                <span className="sr-only"> {t("awards:calendar.ends")}</span>
              </span>
            </a>
          </li>
        ))}
      </ol>
      {current ? (
        <p className="pt-2 text-sm">
          <a href={href("/staff/awards")} className="text-pine underline">
            {t("awards:calendar.clear")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
