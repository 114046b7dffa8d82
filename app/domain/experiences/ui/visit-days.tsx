import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Slot } from "../model/availability.ts";
import type { VisitMonth } from "../model/visit-month.ts";

export type VisitDaysProps = {
  month: VisitMonth;
  visitKey: string;
  /** The address of the visit, below the locale. */
  path: string;
  /** What a place costs, for each kind of person. */
  price: ReactNode;
};

/** When one can come: a month to turn, a day to choose, and the beginnings of that day. Links only, so it needs no script. */
export function VisitDays({ month: shown, visitKey, path, price }: VisitDaysProps) {
  const { t, format } = usePage();
  const href = useHref();
  const { month, earlier, later, weeks, chosen } = shown;
  const isFree = weeks.some((week) => week.some((cell) => cell && cell.slots > 0));
  return (
    <section id="when" aria-labelledby="when-title" className="scroll-mt-4">
      <h2 id="when-title" className="mb-3 text-lg font-semibold">
        {t("experiences:when.title")}
      </h2>
      <div className="rounded-md border border-line p-4">
        <div className="flex items-center justify-between gap-3">
          <TurnLink path={path} month={earlier} sign="←" label="experiences:when.earlier" />
          <p className="font-display text-xl">{format.monthTitle(month)}</p>
          <TurnLink path={path} month={later} sign="→" label="experiences:when.later" />
        </div>
        <MonthTable weeks={weeks} path={path} title={format.monthTitle(month)} chosen={chosen?.day ?? null} />
        {isFree ? (
          <p className="mt-3 text-sm text-ink-soft">{t("experiences:when.marked")}</p>
        ) : (
          <p className="mt-3">{t("experiences:when.noneInMonth")}</p>
        )}
        {chosen ? <ChosenDay day={chosen.day} slots={chosen.slots} price={price} /> : null}
        <p className="mt-3 text-sm text-ink-soft">{t("experiences:when.zone")}</p>
        <p className="mt-1">
          <a
            href={`${href("/plan")}?${new URLSearchParams({ with: visitKey, ...(chosen ? { from: chosen.day, days: "1" } : {}) })}`}
            rel="nofollow"
            className="inline-block py-1.5 text-pine underline"
          >
            {t("experiences:when.plan")}
          </a>
        </p>
      </div>
    </section>
  );
}

type TurnProps = {
  path: string;
  month: string | null;
  sign: string;
  label: "experiences:when.earlier" | "experiences:when.later";
};

function TurnLink({ path, month, sign, label }: TurnProps) {
  const { t, format } = usePage();
  const whenHref = useWhenHref(path);
  if (!month) return <span className="w-11" />;
  return (
    <a
      href={whenHref({ month })}
      rel="nofollow"
      className="flex size-11 items-center justify-center rounded-sm text-xl no-underline hover:bg-mist"
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{t(label, { month: format.monthTitle(month) })}</span>
    </a>
  );
}

type TableProps = { weeks: VisitMonth["weeks"]; path: string; title: string; chosen: string | null };

function MonthTable({ weeks, path, title, chosen }: TableProps) {
  const { format } = usePage();
  return (
    <table className="mt-2 w-full table-fixed text-center tabular-nums">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr>
          {format.weekdays.map((day) => (
            <th key={day} scope="col" className="py-2 text-sm font-normal text-ink-soft">
              <abbr title={format.weekdayLong(day)} className="no-underline">
                {format.weekdayNarrow(day)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find(Boolean)?.day}>
            {week.map((cell, place) =>
              cell ? <DayCell key={cell.day} {...cell} path={path} chosen={chosen === cell.day} /> : <td key={place} />,
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, slots, path, chosen }: { day: string; slots: number; path: string; chosen: boolean }) {
  const { t, format } = usePage();
  const whenHref = useWhenHref(path);
  const number = Number(day.slice(8));
  if (slots === 0) return <td className="py-2.5 text-ink-soft">{number}</td>;
  return (
    <td>
      <a
        href={whenHref({ day })}
        rel="nofollow"
        data-testid="free-day"
        data-day={day}
        aria-current={chosen ? "date" : undefined}
        className="mx-auto flex size-11 items-center justify-center rounded-full border border-pine font-semibold text-pine no-underline hover:bg-mist aria-[current]:bg-pine aria-[current]:text-paper"
      >
        <span aria-hidden="true">{number}</span>
        <span className="sr-only">{t("experiences:when.day", { day: format.day(day), count: slots })}</span>
      </a>
    </td>
  );
}

function ChosenDay({ day, slots, price }: { day: string; slots: readonly Slot[]; price: ReactNode }) {
  const { t, format } = usePage();
  return (
    <div className="mt-4 border-t border-line pt-4">
      <h3 className="font-semibold">{format.dayWithWeekday(day)}</h3>
      {slots.length === 0 ? (
        <p className="mt-2">{t("experiences:when.noneOnDay")}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {slots.map(({ startsAt, endsAt, capacity }) => (
            <li
              key={startsAt}
              data-testid="slot"
              data-start={format.clock(startsAt)}
              data-capacity={capacity}
              className="flex flex-wrap items-baseline justify-between gap-x-4 py-3"
            >
              <span className="text-lg font-semibold tabular-nums">
                {endsAt < 24 * 60 ? format.hours(startsAt, endsAt) : format.clock(startsAt)}
              </span>
              <span className="text-sm text-ink-soft">{t("experiences:when.seats", { count: capacity })}</span>
            </li>
          ))}
        </ul>
      )}
      {slots.length > 0 ? <div className="mt-3">{price}</div> : null}
    </div>
  );
}

/** The market stays as it was asked for; the page stays where the calendar is. */
function useWhenHref(path: string): (wish: { month: string } | { day: string }) => string {
  const href = useHref();
  const { search } = usePage();
  const market = new URLSearchParams(search).get("market");
  return (wish) => `${href(path)}?${new URLSearchParams({ ...wish, ...(market ? { market } : {}) })}#when`;
}
