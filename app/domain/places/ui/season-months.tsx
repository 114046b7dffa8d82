import type { Formatters } from "#app/i18n/formatters.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { isAllYear, monthRuns, type Season } from "#app/shared/season.ts";

const levels = ["off", "on", "peak"] as const;

/** The months as words: what the strip tells by shade. A festival's are those it may fall in. */
export function SeasonMonths({ months, festival }: { months: Season; festival: boolean }) {
  const { t, format } = usePage();
  const runsOf = (level: number) =>
    format.list(
      monthRuns(months, level).map(([from, to]) =>
        from === to
          ? format.monthShort(from)
          : t("home:seasons.range", { from: format.monthShort(from), to: format.monthShort(to) }),
      ),
    );
  const best = runsOf(2);
  const also = runsOf(1);
  if (isAllYear(months)) return <p className="text-sm">{t("common:season.allYear")}</p>;
  if (festival) {
    const held =
      best && also
        ? t("home:seasons.heldAt", { best, months: also })
        : t("home:seasons.held", { months: best || also });
    return <p className="text-sm">{held}</p>;
  }
  const told = [
    ...(best ? [t("home:seasons.best", { months: best })] : []),
    ...(also ? [t("home:seasons.also", { months: also })] : []),
  ];
  return <p className="text-sm">{format.labels(told)}</p>;
}

/** The strip as links: each month that counts leads to its page, to this very entry. */
export function MonthLinks({ months, entry }: { months: Season; entry: string }) {
  const { month: current } = usePage();
  return (
    <ol className="season-strip">
      {months.map(asMonth).map(({ level, number }) => (
        <li key={number} className="contents">
          {level > 0 ? (
            <MonthLink number={number} level={level} entry={entry} />
          ) : (
            <span className="season-month" data-level={0} data-now={number === current || undefined} aria-hidden="true">
              {number}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}

function MonthLink({ number, level, entry }: { number: number; level: number; entry: string }) {
  const { t, format, month: current } = usePage();
  const href = useHref();
  return (
    <a
      href={`${href(`/seasons/${number}`)}#${entry}`}
      className="season-month no-underline hover:underline"
      data-level={level}
      data-now={number === current || undefined}
      aria-current={number === current ? "date" : undefined}
      aria-label={spoken(format, number, t(`common:season.${levels[level] ?? "off"}`))}
    >
      {number}
    </a>
  );
}

/** Begins with the number that is shown, so that it can be spoken. */
function spoken(format: Formatters, number: number, level: string): string {
  return `${number} – ${format.month(number)}, ${level}`;
}

function asMonth(level: number, index: number) {
  return { level, number: index + 1 };
}
