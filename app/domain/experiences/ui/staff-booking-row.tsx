import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import type { AnyBooking } from "../queries/list-all-bookings.server.ts";
import { BookingStatusTag } from "./booking-card.tsx";
import { HostParty } from "./host-booking-list.tsx";

type StaffBookingRowProps = { booking: AnyBooking; hostName: string; children?: ReactNode };

/** A party before the staff: who, where, when, and by when its host answers. */
export function StaffBookingRow({ booking, hostName, children }: StaffBookingRowProps) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <li className="py-3" data-testid="booking" data-code={booking.code}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <a href={href(`/staff/orders/${booking.orderId}`)} className="font-semibold text-pine underline">
            <span translate="no">{booking.code}</span>
          </a>{" "}
          · <bdi>{booking.guestName}</bdi> · <HostParty booking={booking} />
        </span>
        <BookingStatusTag state={booking.state} />
      </div>
      <p className="text-sm text-ink-soft [overflow-wrap:anywhere]">
        <span lang="vi">{booking.visit}</span> · <span lang="vi">{hostName}</span> ·{" "}
        {format.dayWithWeekday(booking.day)}, {format.clock(booking.startMinutes)}
      </p>
      {booking.state === "requested" && booking.answerBy ? (
        <p className="text-sm font-semibold">
          {t("hosting:staff.answerBy", { moment: format.moment(booking.answerBy) })}
        </p>
      ) : null}
      {children}
    </li>
  );
}

/** What a visitor says of a host who was not there, and what staff can do about it. */
export function AbsenceAnswer({ booking }: { booking: AnyBooking }) {
  const { t, format } = usePage();
  const canGiveBack = booking.state === "requested" || booking.state === "confirmed";
  return (
    <>
      <p className="mt-1 [overflow-wrap:anywhere]">
        {booking.absentAt ? `${format.moment(booking.absentAt)}: ` : null}
        <bdi className="whitespace-pre-line" lang={booking.locale}>
          {booking.absentNote}
        </bdi>
      </p>
      <form method="post" className="flex flex-wrap gap-3 pt-2" data-once="">
        <input type="hidden" name="booking" value={booking.id} />
        {canGiveBack ? (
          <button type="submit" name="intent" value="give-back" className={buttonClass("danger", "sm")}>
            {t("hosting:staff.giveBack")}
          </button>
        ) : null}
        <button type="submit" name="intent" value="close" className={buttonClass("quiet", "sm")}>
          {t("hosting:staff.close")}
        </button>
      </form>
      {canGiveBack ? null : <p className="pt-1 text-sm text-ink-soft">{t("hosting:staff.marked")}</p>}
    </>
  );
}
