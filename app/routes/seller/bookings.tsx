import { useLoaderData } from "@remix-run/react";
import { listHostBookings } from "#app/domain/experiences/queries/list-host-bookings.server.ts";
import { HostBookingList, HostBookingRow } from "#app/domain/experiences/ui/host-booking-list.tsx";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { askedPage } from "#app/shared/page-number.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection, DeskTitle } from "#app/ui/desk-title.tsx";
import { FilterTabs } from "#app/ui/filter-tabs.tsx";
import { PageTurner } from "#app/ui/page-turner.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, t, now, url } = page;
  const show = url.searchParams.get("show") === "past" ? ("past" as const) : ("coming" as const);
  const filter = { show, page: askedPage(url.searchParams) };
  const found = await listHostBookings(services.db, sellerId, filter, now);
  return { facts: { title: t("seller:guests.title"), description: t("seller:title"), noIndex: true }, show, ...found };
});

export default function Bookings() {
  const { show, rows, waiting, total, page, pageSize } = useLoaderData<typeof loader>();
  const { t, format, today } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle title={t("seller:guests.title")} note={t("seller:guests.lead")}>
        <a href={href(`/seller/check-in/${today}`)} className={buttonClass("quiet", "sm")}>
          {t("seller:guests.checkIn", { day: format.dayShort(today) })}
        </a>
      </DeskTitle>
      {waiting.length > 0 ? (
        <DeskSection title={t("seller:guests.waiting", { count: waiting.length })} id="waiting">
          <ul className="divide-y divide-line rounded-md border border-line bg-raised">
            {waiting.map((booking) => (
              <HostBookingRow key={booking.id} booking={booking} told />
            ))}
          </ul>
        </DeskSection>
      ) : null}
      <div className="pt-6">
        <FilterTabs
          label={t("seller:guests.title")}
          tabs={(["coming", "past"] as const).map((each) => ({
            href: href(`/seller/bookings?show=${each}`),
            label: t(`seller:guests.${each}`),
            current: each === show,
          }))}
        />
      </div>
      <div className="pt-5">{rows.length > 0 ? <HostBookingList rows={rows} /> : <p>{t("seller:guests.none")}</p>}</div>
      <PageTurner page={page} pages={Math.ceil(total / pageSize)} query={{ show }} />
    </>
  );
}
