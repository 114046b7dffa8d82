import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { FallbackTag, useTextLang } from "#app/ui/fallback-mark.tsx";
import { StatusTag } from "#app/ui/status-tag.tsx";
import type { BookingState } from "../model/booking-state.ts";
import type { BookingView } from "../model/booking-view.ts";

const tones: Record<BookingState, "neutral" | "good" | "warn" | "bad"> = {
  held: "warn",
  requested: "warn",
  confirmed: "good",
  declined: "bad",
  cancelled: "neutral",
  attended: "good",
  no_show: "neutral",
  expired: "bad",
};

export function BookingStatusTag({ state }: { state: BookingState }) {
  const { t } = usePage();
  return (
    <StatusTag tone={tones[state]} data-testid="booking-status" data-status={state}>
      {t(`booking:status.${state}`)}
    </StatusTag>
  );
}

const told = ["unanswered", "weather", "host", "absent-host"] as const;

/** What happens next, or why it is over. */
export function BookingNext({ booking }: { booking: BookingView }) {
  const { t, format } = usePage();
  const why = told.find((each) => each === booking.endReason);
  const time = booking.answerBy ? format.moment(booking.answerBy) : "";
  return <>{t(why ? `booking:next.${why}` : `booking:next.${booking.state}`, { time })}</>;
}

type BookingCardProps = { booking: BookingView; hostName: string; children?: ReactNode };

/** One visit of an order: when, where, who, how it stands. */
export function BookingCard({ booking, hostName, children }: BookingCardProps) {
  const { t, format } = usePage();
  const href = useHref();
  const lang = useTextLang(booking.nameLocale);
  const { startMinutes, endMinutes } = booking;
  const time = endMinutes < 24 * 60 ? format.hours(startMinutes, endMinutes) : format.clock(startMinutes);
  return (
    <div data-testid="booking" data-code={booking.code}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 pb-3">
        <h2 className="font-display text-xl">{t("booking:order.title", { host: hostName })}</h2>
        <BookingStatusTag state={booking.state} />
      </div>
      <p className="text-lg font-semibold">
        <a href={href(`/experiences/${booking.slug}`)} lang={lang} className="no-underline hover:underline">
          {booking.name}
        </a>{" "}
        <FallbackTag textLocale={booking.nameLocale} />
      </p>
      <p className="py-2">
        <BookingNext booking={booking} />
      </p>
      <dl className="divide-y divide-line border-y border-line">
        <Row label={t("booking:order.when")}>
          <span data-testid="booking-time" data-starts={new Date(booking.startsAt).toISOString()}>
            {format.dayWithWeekday(booking.day)}, {time}
          </span>
          <span className="block text-sm text-ink-soft">{t("experiences:when.zone")}</span>
        </Row>
        <Row label={t("booking:order.where")}>
          <span lang={lang}>{booking.meetingPoint}</span>
        </Row>
        <Row label={t("booking:order.party")}>
          {format.list([
            ...(booking.adults > 0 ? [t("booking:cart.adults", { count: booking.adults })] : []),
            ...(booking.children > 0 ? [t("booking:cart.children", { count: booking.children })] : []),
          ])}
        </Row>
        <Row label={t("booking:order.guided")}>{t(`common:languageName.${booking.language}` as TextKey)}</Row>
        <Row label={t("booking:order.code")}>
          <span translate="no">{booking.code}</span>
        </Row>
        {booking.hostNote ? (
          <Row label={t("booking:order.host")}>
            <bdi className="whitespace-pre-line">{booking.hostNote}</bdi>
          </Row>
        ) : null}
      </dl>
      {children}
    </div>
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
