import { usePage } from "#app/i18n/page-view.tsx";
import type { VisitMonth } from "../model/visit-month.ts";

/** The address of the same page with another month or a day. */
type HrefOf = (wish: { month: string } | { day: string }) => string;

/** A month to turn and a day to choose, by links only. */
export function MonthPicker({ month: shown, hrefOf }: { month: VisitMonth; hrefOf: HrefOf }) {
  const { format } = usePage();
  const { month, earlier, later, weeks, chosen } = shown;
  return (
    <>
      <div className="flex items-center justify-between gap-3">
        <TurnLink hrefOf={hrefOf} month={earlier} sign="←" label="experiences:when.earlier" />
        <p className="font-display text-xl">{format.monthTitle(month)}</p>
        <TurnLink hrefOf={hrefOf} month={later} sign="→" label="experiences:when.later" />
      </div>
      <MonthTable weeks={weeks} hrefOf={hrefOf} title={format.monthTitle(month)} chosen={chosen?.day ?? null} />
    </>
  );
}

type TurnProps = {
  hrefOf: HrefOf;
  month: string | null;
  sign: string;
  label: "experiences:when.earlier" | "experiences:when.later";
};

function TurnLink({ hrefOf, month, sign, label }: TurnProps) {
  const { t, format } = usePage();
  if (!month) return <span className="w-11" />;
  return (
    <a
      href={hrefOf({ month })}
      rel="nofollow"
      className="flex size-11 items-center justify-center rounded-sm text-xl no-underline hover:bg-mist"
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{t(label, { month: format.monthTitle(month) })}</span>
    </a>
  );
}

type TableProps = { weeks: VisitMonth["weeks"]; hrefOf: HrefOf; title: string; chosen: string | null };

function MonthTable({ weeks, hrefOf, title, chosen }: TableProps) {
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
              cell ? (
                <DayCell key={cell.day} {...cell} hrefOf={hrefOf} chosen={chosen === cell.day} />
              ) : (
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = { day: string; slots: number; free: number; hrefOf: HrefOf; chosen: boolean };

function DayCell({ day, slots, free, hrefOf, chosen }: DayCellProps) {
  const { t, format } = usePage();
  const number = Number(day.slice(8));
  if (slots === 0) return <td className="py-2.5 text-ink-soft">{number}</td>;
  return (
    <td>
      <a
        href={hrefOf({ day })}
        rel="nofollow"
        data-testid={free > 0 ? "free-day" : "full-day"}
        data-day={day}
        aria-current={chosen ? "date" : undefined}
        className={`mx-auto flex size-11 items-center justify-center rounded-full no-underline hover:bg-mist aria-[current]:bg-pine aria-[current]:text-paper ${free > 0 ? "border border-pine font-semibold text-pine" : "text-ink-soft line-through"}`}
      >
        <span aria-hidden="true">{number}</span>
        <span className="sr-only">
          {free > 0
            ? t("experiences:when.day", { day: format.day(day), count: free })
            : t("experiences:when.fullDay", { day: format.day(day) })}
        </span>
      </a>
    </td>
  );
}
