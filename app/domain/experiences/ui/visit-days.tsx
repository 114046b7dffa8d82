import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { VisitMonth } from "../model/visit-month.ts";
import { BookingForm, type BookingFormProps } from "./booking-form.tsx";
import { MonthPicker } from "./month-picker.tsx";

export type VisitDaysProps = {
  month: VisitMonth;
  visitKey: string;
  /** The address of the visit, below the locale. */
  path: string;
  /** What a place costs, for each kind of person. */
  price: ReactNode;
  booking: Omit<BookingFormProps, "day" | "slots" | "path">;
};

/** When one can come: a month to turn, a day to choose, and the beginnings of that day. Links and a form only, so it needs no script. */
export function VisitDays({ month: shown, visitKey, path, price, booking }: VisitDaysProps) {
  const { t, format } = usePage();
  const href = useHref();
  const { weeks, chosen } = shown;
  const whenHref = useWhenHref(path);
  const isFree = weeks.some((week) => week.some((cell) => cell && cell.slots > 0));
  return (
    <section id="when" aria-labelledby="when-title" className="scroll-mt-4">
      <h2 id="when-title" className="mb-3 text-lg font-semibold">
        {t("experiences:when.title")}
      </h2>
      <div className="rounded-md border border-line p-4">
        <MonthPicker month={shown} hrefOf={whenHref} />
        {isFree ? (
          <p className="mt-3 text-sm text-ink-soft">{t("experiences:when.marked")}</p>
        ) : (
          <p className="mt-3">{t("experiences:when.noneInMonth")}</p>
        )}
        {chosen ? (
          <div className="mt-4 border-t border-line pt-4">
            <h3 className="font-semibold">{format.dayWithWeekday(chosen.day)}</h3>
            {chosen.slots.length === 0 ? (
              <p className="mt-2">{t("experiences:when.noneOnDay")}</p>
            ) : (
              <>
                <div className="mt-3">{price}</div>
                <BookingForm day={chosen.day} slots={chosen.slots} path={path} {...booking} />
              </>
            )}
          </div>
        ) : null}
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

/** The market stays as it was asked for; the page stays where the calendar is. */
function useWhenHref(path: string): (wish: { month: string } | { day: string }) => string {
  const href = useHref();
  const { search } = usePage();
  const market = new URLSearchParams(search).get("market");
  return (wish) => `${href(path)}?${new URLSearchParams({ ...wish, ...(market ? { market } : {}) })}#when`;
}
