import { useActionData, useLoaderData } from "@remix-run/react";
import { bookingActionsOf } from "#app/domain/experiences/model/booking-state.ts";
import { findHostBooking } from "#app/domain/experiences/queries/list-host-bookings.server.ts";
import { BookingStatusTag } from "#app/domain/experiences/ui/booking-card.tsx";
import { HostBookingDesk } from "#app/domain/experiences/ui/host-booking-desk.tsx";
import { findPartMoney } from "#app/domain/ordering/queries/find-part-money.server.ts";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { hrefIn, usePage } from "#app/i18n/page-view.tsx";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";
import { endBooking } from "#app/workflows/end-booking.server.ts";

const dones = ["confirm", "decline", "attend", "miss", "host", "weather", "notNow"] as const;
type Done = (typeof dones)[number];

export const loader = page(async (page) => {
  const { booking } = await openOwn(page);
  const { services, t, now, url, format } = page;
  const paid = await findPartMoney(services.db, booking.sellerOrderId);
  return {
    facts: { title: t("booking:page.title", { code: booking.code }), description: t("seller:title"), noIndex: true },
    ...{ booking, actions: bookingActionsOf(booking, { as: "host", now }), paid: paid ? format.money(paid) : "" },
    done: dones.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

async function openOwn(page: PageRequest) {
  const { sellerId, userId } = await openSellerDesk(page);
  const booking = await findHostBooking(page.services.db, sellerId, page.params.id ?? "");
  if (!booking) throw notFound();
  return { sellerId, userId, booking };
}

export const action = page(async (page) => {
  const { sellerId, userId, booking } = await openOwn(page);
  const fields = await formFields(page.request);
  const { intent = "", note = "" } = fields;
  if (note.length > 500) return refused([{ field: "note", message: page.t("seller:guests.tooLong") }], fields);
  const about = { bookingId: booking.id, of: { sellerId }, as: "host" as const, actor: userId, note };
  const done = await answer(page, about, intent);
  throw seeOther(hrefIn(page.locale, `/seller/bookings/${booking.id}?done=${done}`));
});

type About = { bookingId: string; of: { sellerId: string }; as: "host"; actor: string; note: string };

async function answer({ services }: PageRequest, about: About, intent: string): Promise<Done> {
  if (intent === "confirm" || intent === "attend" || intent === "miss") {
    const answered = await answerBooking(services, { ...about, action: intent });
    return answered.ok ? intent : "notNow";
  }
  if (intent !== "decline" && intent !== "host" && intent !== "weather") return "notNow";
  const ended = await endBooking(services, { ...about, why: intent === "decline" ? "declined" : intent });
  return ended.ok ? intent : "notNow";
}

export default function Booking() {
  const { booking, actions, paid, done } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>();
  const { t } = usePage();
  return (
    <>
      <DeskTitle title={booking.visit} lang="vi" note={<BookingStatusTag state={booking.state} />} />
      <div className="grid gap-3 pb-4 empty:hidden">
        <ErrorSummary errors={refusal?.errors} />
        {done && !refusal ? (
          <Notice tone={done === "notNow" ? "warn" : "good"} role="status">
            {t(`seller:guests.done.${done}`)}
          </Notice>
        ) : null}
      </div>
      <HostBookingDesk booking={booking} actions={actions} paid={paid} refusal={refusal} />
    </>
  );
}
