import { useLoaderData } from "@remix-run/react";
import { listHostBookings } from "#app/domain/experiences/queries/list-host-bookings.server.ts";
import { BookingStatusTag } from "#app/domain/experiences/ui/booking-card.tsx";
import { HostParty, HostTime } from "#app/domain/experiences/ui/host-booking-list.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { addDays, isDay } from "#app/shared/calendar.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t, now, params } = page;
  const day = params.day ?? "";
  if (!isDay(day)) throw notFound();
  const { rows } = await listHostBookings(services.db, sellerId, { day }, now);
  const facts = { title: t("seller:guests.title"), description: t("seller:title"), noIndex: true };
  return { facts, day, rows: rows.map((row) => ({ ...row, hasBegun: row.startsAt <= now })) };
});

export const action = page(async (page) => {
  const { sellerId, userId } = await openSellerDesk(page);
  const { services, locale, params, request } = page;
  const { intent, booking = "" } = await formFields(request);
  const about = { bookingId: booking, of: { sellerId }, as: "host" as const, actor: userId };
  if (intent === "attend" || intent === "miss") await answerBooking(services, { ...about, action: intent });
  throw seeOther(hrefIn(locale, `/seller/check-in/${encodeURIComponent(params.day ?? "")}`));
});

/** For a phone at the gate: who comes, and whether they did. */
export default function CheckIn() {
  const { day, rows } = useLoaderData<typeof loader>();
  const { t, format } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("seller:guests.checkIn", { day: format.dayWithWeekday(day) })}>
        {[addDays(day, -1), addDays(day, 1)].map((other, place) => (
          <a key={other} href={href(`/seller/check-in/${other}`)} className={buttonClass("quiet", "sm")}>
            {place === 0 ? "← " : ""}
            {format.dayShort(other)}
            {place === 1 ? " →" : ""}
          </a>
        ))}
      </DeskTitle>
      {rows.length === 0 ? <p>{t("seller:guests.nobody")}</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {rows.map((row) => (
          <li key={row.id} className="grid gap-2 py-4" data-testid="check-in" data-code={row.code}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="text-lg font-semibold [overflow-wrap:anywhere]">
                <HostTime booking={row} /> · <bdi>{row.guestName}</bdi>
              </p>
              <BookingStatusTag state={row.state} />
            </div>
            <p>
              <HostParty booking={row} /> · {t(`common:languageName.${row.language}` as TextKey)} ·{" "}
              <a href={`tel:${row.phone}`} className="text-pine underline">
                {row.phone}
              </a>{" "}
              · <span translate="no">{row.code}</span>
            </p>
            {row.note ? (
              <bdi className="block text-sm" lang={row.locale}>
                {row.note}
              </bdi>
            ) : null}
            {row.hasBegun && row.state !== "requested" ? (
              <form method="post" className="flex flex-wrap gap-3">
                <input type="hidden" name="booking" value={row.id} />
                {row.state === "attended" ? null : (
                  <button type="submit" name="intent" value="attend" className={`${buttonClass("primary")} min-h-12`}>
                    {t("seller:guests.attend")}
                  </button>
                )}
                {row.state === "no_show" ? null : (
                  <button type="submit" name="intent" value="miss" className={`${buttonClass("quiet")} min-h-12`}>
                    {t("seller:guests.miss")}
                  </button>
                )}
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
