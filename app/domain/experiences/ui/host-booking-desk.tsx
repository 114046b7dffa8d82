import type { ReactNode } from "react";
import { errorOf } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { BookingAction } from "../model/booking-state.ts";
import type { findHostBooking } from "../queries/list-host-bookings.server.ts";
import type { FormRefusal } from "./form-refusal.ts";
import { HostParty, HostTime } from "./host-booking-list.tsx";

type Booking = NonNullable<Awaited<ReturnType<typeof findHostBooking>>>;
type DeskProps = { booking: Booking; actions: readonly BookingAction[]; paid: string; refusal: FormRefusal };

/** One party before its host: who comes, what they wish, and the answers there are. */
export function HostBookingDesk({ booking, actions, paid, refusal }: DeskProps) {
  const { t, format } = usePage();
  return (
    <>
      <dl className="divide-y divide-line border-y border-line">
        <Row label={t("booking:order.when")}>
          {format.dayWithWeekday(booking.day)}, <HostTime booking={booking} />
        </Row>
        <Row label={t("seller:guests.party")}>
          <bdi>{booking.guestName}</bdi> · <HostParty booking={booking} />
        </Row>
        <Row label={t("seller:guests.phone")}>
          <a href={`tel:${booking.phone}`} className="inline-block py-1 text-pine underline">
            {booking.phone}
          </a>
        </Row>
        <Row label={t("seller:guests.language")}>{t(`common:languageName.${booking.language}` as TextKey)}</Row>
        {booking.note ? (
          <Row label={t("seller:guests.words")}>
            <bdi className="whitespace-pre-line [overflow-wrap:anywhere]" lang={booking.locale}>
              {booking.note}
            </bdi>
          </Row>
        ) : null}
        <Row label={t("seller:guests.paid")}>{paid}</Row>
        {booking.absentAt ? (
          <Row label={t("booking:status.no_show")}>
            {t("seller:guests.absent", { moment: format.moment(booking.absentAt), note: booking.absentNote })}
          </Row>
        ) : null}
      </dl>
      <Answers booking={booking} actions={actions} refusal={refusal} />
      <DeskSection title={t("seller:guests.history")}>
        <ul className="text-sm">
          {booking.history.map(({ id, at, kind }) => (
            <li key={id}>
              {format.moment(at)}: {t(`seller:guests.event.${eventNames[kind] ?? "other"}`)}
            </li>
          ))}
        </ul>
      </DeskSection>
    </>
  );
}

const eventNames: Record<
  string,
  | "hold"
  | "pay"
  | "instantly"
  | "out"
  | "confirm"
  | "decline"
  | "unanswered"
  | "cancel"
  | "attend"
  | "miss"
  | "move"
  | "absent"
> = {
  hold: "hold",
  pay: "pay",
  "pay-instantly": "instantly",
  "run-out": "out",
  confirm: "confirm",
  decline: "decline",
  "leave-unanswered": "unanswered",
  cancel: "cancel",
  attend: "attend",
  miss: "miss",
  move: "move",
  "absent-host": "absent",
};

function Answers({ booking, actions, refusal }: Omit<DeskProps, "paid">) {
  const { t } = usePage();
  const can = (action: BookingAction) => actions.includes(action);
  if (actions.length === 0) return null;
  const button = (intent: string, label: string, look: "primary" | "quiet" = "quiet") => (
    <button type="submit" name="intent" value={intent} className={`${buttonClass(look)} min-h-12`}>
      {label}
    </button>
  );
  return (
    <form method="post" noValidate data-once="" className="grid gap-4 pt-6">
      <input type="hidden" name="version" value={booking.version} />
      {can("attend") || can("miss") ? (
        <div className="flex flex-wrap gap-3">
          {can("attend") ? button("attend", t("seller:guests.attend"), "primary") : null}
          {can("miss") ? button("miss", t("seller:guests.miss")) : null}
        </div>
      ) : null}
      {can("confirm") || can("decline") || can("cancel") ? (
        <TextField
          name="note"
          multiline
          rows={3}
          maxLength={500}
          label={t("seller:guests.note")}
          hint={t("seller:guests.noteHint")}
          defaultValue={refusal?.values.note}
          error={errorOf(refusal?.errors, "note")}
        />
      ) : null}
      {can("confirm") || can("decline") ? (
        <div>
          <div className="flex flex-wrap gap-3">
            {can("confirm") ? button("confirm", t("seller:guests.confirm"), "primary") : null}
            {can("decline") ? button("decline", t("seller:guests.decline")) : null}
          </div>
          <p className="mt-2 text-sm text-ink-soft">{t("seller:guests.declineHint")}</p>
        </div>
      ) : null}
      {can("cancel") && !can("decline") ? (
        <div className="border-t border-line pt-4">
          <p className="font-semibold">{t("seller:guests.callOff")}</p>
          <p className="mb-3 text-sm text-ink-soft">{t("seller:guests.callOffHint")}</p>
          <div className="flex flex-wrap gap-3">
            {button("weather", t("seller:guests.weather"))}
            {button("host", t("seller:guests.host"))}
          </div>
        </div>
      ) : null}
    </form>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[8.5rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
