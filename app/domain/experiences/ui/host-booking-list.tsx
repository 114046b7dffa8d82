import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { HostBooking } from "../queries/list-host-bookings.server.ts";
import { BookingStatusTag } from "./booking-card.tsx";

/** A host's guests by day and beginning, with how full it is. */
export function HostBookingList({ rows }: { rows: readonly HostBooking[] }) {
  const { t, format } = usePage();
  const slots = [...new Set(rows.map(({ slotId }) => slotId))];
  return (
    <div className="grid gap-6">
      {slots.map((slotId) => {
        const own = rows.filter((row) => row.slotId === slotId);
        const [first] = own;
        if (!first) return null;
        return (
          <section key={slotId}>
            <h3 className="font-semibold [overflow-wrap:anywhere]">
              {format.dayWithWeekday(first.day)}, <HostTime booking={first} /> · <span lang="vi">{first.visit}</span>
            </h3>
            <p className="text-sm text-ink-soft">
              {t("seller:guests.seats", { taken: first.taken, capacity: first.capacity })}
            </p>
            <ul className="mt-2 divide-y divide-line rounded-md border border-line bg-raised">
              {own.map((booking) => (
                <HostBookingRow key={booking.id} booking={booking} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

export function HostTime({ booking: { startMinutes, endMinutes } }: { booking: HostBooking }) {
  const { format } = usePage();
  return <>{endMinutes < 24 * 60 ? format.hours(startMinutes, endMinutes) : format.clock(startMinutes)}</>;
}

/** A party in a few words, with the time by which it waits for an answer. */
export function HostBookingRow({ booking, told = false }: { booking: HostBooking; told?: boolean }) {
  const { t, format } = usePage();
  const href = useHref();
  return (
    <li data-testid="booking" data-code={booking.code}>
      <a href={href(`/seller/bookings/${booking.id}`)} className="block px-4 py-3.5 no-underline hover:bg-mist-soft">
        <span className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <strong className="min-w-0 font-semibold [overflow-wrap:anywhere]">
            <bdi>{booking.guestName}</bdi> · <HostParty booking={booking} />
          </strong>
          <BookingStatusTag state={booking.state} />
        </span>
        {told ? (
          <span className="block text-sm" lang="vi">
            {booking.visit}, {format.dayWithWeekday(booking.day)}, <HostTime booking={booking} />
          </span>
        ) : null}
        {booking.state === "requested" && booking.answerBy ? (
          <span className="block text-sm font-semibold text-danger">
            {t("seller:guests.answerBy", { moment: format.moment(booking.answerBy) })}
          </span>
        ) : null}
      </a>
    </li>
  );
}

export function HostParty({ booking: { adults, children } }: { booking: Pick<HostBooking, "adults" | "children"> }) {
  const { t, format } = usePage();
  return (
    <>
      {format.list([
        ...(adults > 0 ? [t("booking:cart.adults", { count: adults })] : []),
        ...(children > 0 ? [t("booking:cart.children", { count: children })] : []),
      ])}
    </>
  );
}
