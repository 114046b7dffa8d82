import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { BookingView } from "../model/booking-view.ts";
import type { VisitMonth } from "../model/visit-month.ts";
import type { FormRefusal } from "./form-refusal.ts";
import { MonthPicker } from "./month-picker.tsx";

type MoveVisitProps = { booking: BookingView; month: VisitMonth; address: string; refusal: FormRefusal };

/** Another beginning of the same visit for the same party. */
export function MoveVisit({ booking, month, address, refusal }: MoveVisitProps) {
  const { t, format } = usePage();
  const seats = booking.adults + booking.children;
  const { chosen } = month;
  const starts = chosen?.slots.filter(
    ({ startsAt, left }) => left >= seats && (chosen.day !== booking.day || startsAt !== booking.startMinutes),
  );
  return (
    <section id="when" aria-labelledby="move-title" className="scroll-mt-4 border-t border-line pt-5">
      <h2 id="move-title" className="font-display text-xl">
        {t("booking:page.moveTitle")}
      </h2>
      <p className="mt-2">
        {t("booking:page.moveText")} {booking.confirmation === "request" ? t("booking:page.moveRequest") : null}
      </p>
      <details className="mt-3" open={chosen !== null || refusal !== undefined}>
        <summary className="py-2 text-pine underline">{t("booking:page.moveTitle")}</summary>
        <MonthPicker month={month} hrefOf={(wish) => `${address}&${new URLSearchParams(wish)}#when`} />
        {chosen ? <h3 className="mt-4 font-semibold">{format.dayWithWeekday(chosen.day)}</h3> : null}
        {starts?.length === 0 ? <p className="mt-2">{t("experiences:when.noneOnDay")}</p> : null}
        <ul className="mt-2 divide-y divide-line">
          {starts?.map(({ startsAt, endsAt, left }) => (
            <li key={startsAt} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span>
                <span className="text-lg font-semibold tabular-nums">
                  {endsAt < 24 * 60 ? format.hours(startsAt, endsAt) : format.clock(startsAt)}
                </span>{" "}
                <span className="text-sm text-ink-soft">{t("booking:form.left", { count: left })}</span>
              </span>
              <form action={`${address}&day=${chosen?.day}#when`} method="post" data-once="">
                <input type="hidden" name="intent" value="move" />
                <input type="hidden" name="day" value={chosen?.day} />
                <input type="hidden" name="at" value={startsAt} />
                <input type="hidden" name="version" value={booking.version} />
                <button type="submit" data-testid="move-booking" className={buttonClass("quiet", "sm")}>
                  {t("booking:page.move")}
                </button>
              </form>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
