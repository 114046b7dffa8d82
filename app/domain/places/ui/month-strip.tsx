import type { Formatters } from "#app/i18n/formatters.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";

/** Begins with what is shown, so that it can be spoken: "Nov, November". */
function fullName({ month: long, monthShort: short }: Formatters, month: number): string | undefined {
  return long(month) === short(month) ? undefined : `${short(month)}, ${long(month)}`;
}

/** The year as twelve links. */
export function MonthStrip({ current }: { current: number }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <nav aria-label={t("common:season.calendar")} className="border border-t-0 border-line">
      <ol className="grid grid-cols-6 sm:grid-cols-12">
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <li
            key={month}
            className="border-line not-first:border-l max-sm:nth-[7]:border-l-0 max-sm:nth-[n+7]:border-t"
          >
            <a
              href={href(`/seasons/${month}`)}
              aria-current={month === current ? "date" : undefined}
              aria-label={fullName(format, month)}
              className="grid min-h-11 place-items-center bg-raised text-sm no-underline hover:bg-mist aria-[current]:bg-ink aria-[current]:font-semibold aria-[current]:text-paper"
            >
              {format.monthShort(month)}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
