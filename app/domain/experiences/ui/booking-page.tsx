import { errorOf } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { Money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { BookingView } from "../model/booking-view.ts";
import type { VisitMonth } from "../model/visit-month.ts";
import { BookingCard } from "./booking-card.tsx";
import type { FormRefusal } from "./form-refusal.ts";
import { MoveVisit } from "./move-visit.tsx";

export const bookingNotices = ["cancelled", "changed", "moved", "absent", "not-now"] as const;

export type BookingPageView = {
  booking: BookingView;
  hostName: string;
  orderCode: string;
  orderKey: string;
  /** What would come back now; null when it can no longer be called off. */
  refund: { percent: number; amount: Money } | null;
  /** The days to move to; null when it can no longer be moved. */
  month: VisitMonth | null;
  canReport: boolean;
  notice: (typeof bookingNotices)[number] | null;
};

/** A booking by itself: how it stands, and what its visitor can still do. */
export function BookingPage({ view, refusal }: { view: BookingPageView; refusal: FormRefusal }) {
  const { t } = usePage();
  const href = useHref();
  const { booking, hostName, orderCode, orderKey, notice } = view;
  const address = `${href(`/orders/${orderCode}/visits/${booking.code}`)}?key=${orderKey}`;
  return (
    <Container className="pb-16">
      <header className="py-6 md:py-8">
        <p>
          <a
            href={`${href(`/orders/${orderCode}`)}?key=${orderKey}`}
            className="inline-block py-1.5 text-pine underline"
          >
            {t("booking:page.back", { code: orderCode })}
          </a>
        </p>
        <h1 className="mt-1 font-display text-3xl">{t("booking:page.title", { code: booking.code })}</h1>
      </header>
      <div className="measure grid gap-8">
        <div className="grid gap-4 empty:hidden">
          <ErrorSummary errors={refusal?.errors} />
          {notice && !refusal ? <Told notice={notice} /> : null}
        </div>
        <BookingCard booking={booking} hostName={hostName} />
        {view.month ? <MoveVisit booking={booking} month={view.month} address={address} refusal={refusal} /> : null}
        {view.refund ? <CancelVisit booking={booking} refund={view.refund} address={address} /> : null}
        {view.canReport ? <AbsentHost address={address} refusal={refusal} /> : null}
      </div>
    </Container>
  );
}

function Told({ notice }: { notice: (typeof bookingNotices)[number] }) {
  const { t } = usePage();
  const isGood = notice === "cancelled" || notice === "moved" || notice === "absent";
  const keys = {
    cancelled: "cancelled",
    changed: "changed",
    moved: "moved",
    absent: "absentDone",
    "not-now": "notNow",
  };
  return (
    <Notice tone={isGood ? "good" : "warn"} role="status">
      {t(`booking:page.${keys[notice] as "cancelled"}`)}
    </Notice>
  );
}

const hourMs = 3_600_000;

type CancelProps = { booking: BookingView; refund: { percent: number; amount: Money }; address: string };

/** What would come back stands here before anything is confirmed. */
function CancelVisit({ booking, refund, address }: CancelProps) {
  const { t, format } = usePage();
  const amount = format.money(refund.amount);
  const tiers = [...booking.policy].sort((one, other) => other.hoursBefore - one.hoursBefore);
  return (
    <section aria-labelledby="cancel-title" className="border-t border-line pt-5">
      <h2 id="cancel-title" className="font-display text-xl">
        {t("booking:page.cancelTitle")}
      </h2>
      <p
        className="mt-2 text-lg"
        data-testid="cancel-refund"
        data-percent={refund.percent}
        data-minor={refund.amount.minor}
      >
        {refund.amount.minor > 0
          ? t("booking:page.cancelBack", { amount, percent: refund.percent })
          : t("booking:page.cancelNone")}
      </p>
      <p className="mt-3 text-sm font-semibold">{t("booking:page.terms")}</p>
      <ul className="text-sm text-ink-soft">
        {tiers.map(({ hoursBefore, refundPercent }) => (
          <li key={hoursBefore}>
            {t("booking:page.tier", {
              time: format.moment(new Date(new Date(booking.startsAt).getTime() - hoursBefore * hourMs)),
              percent: refundPercent,
            })}
          </li>
        ))}
        {tiers.length === 0 ? <li>{t("booking:page.noTerms")}</li> : null}
      </ul>
      <form action={address} method="post" className="mt-4" data-once="">
        <input type="hidden" name="intent" value="cancel" />
        <input type="hidden" name="percent" value={refund.percent} />
        <button type="submit" data-testid="cancel-booking" className={buttonClass("quiet")}>
          {refund.amount.minor > 0 ? t("booking:page.cancel", { amount }) : t("booking:page.cancelFree")}
        </button>
      </form>
    </section>
  );
}

function AbsentHost({ address, refusal }: { address: string; refusal: FormRefusal }) {
  const { t } = usePage();
  return (
    <section aria-labelledby="absent-title" className="border-t border-line pt-5">
      <h2 id="absent-title" className="font-display text-xl">
        {t("booking:page.absentTitle")}
      </h2>
      <p className="mt-2">{t("booking:page.absentText")}</p>
      <form action={address} method="post" className="mt-4 grid gap-4" noValidate>
        <input type="hidden" name="intent" value="absent" />
        <TextField
          name="note"
          multiline
          rows={3}
          maxLength={500}
          label={t("booking:page.absentNote")}
          defaultValue={refusal?.values.note}
          error={errorOf(refusal?.errors, "note")}
          required
        />
        <button type="submit" className={`${buttonClass("quiet")} justify-self-start`}>
          {t("booking:page.absent")}
        </button>
      </form>
    </section>
  );
}
