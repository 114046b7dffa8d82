import type { Day } from "#app/shared/calendar.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { BookingState } from "./booking-state.ts";
import type { CancelTier } from "./booking-terms.ts";

/** A booking as its visitor sees it. */
export type BookingView = {
  id: string;
  code: string;
  orderId: string;
  sellerOrderId: string;
  experienceId: string;
  state: BookingState;
  endReason: string | null;
  day: Day;
  /** Minutes after midnight in Vietnam. */
  startMinutes: number;
  endMinutes: number;
  startsAt: Date;
  endsAt: Date;
  adults: number;
  children: number;
  language: string;
  note: string;
  hostNote: string;
  answerBy: Date | null;
  policy: CancelTier[];
  confirmation: string;
  absentAt: Date | null;
  version: number;
  /** In the reader's language. */
  name: string;
  nameLocale: Locale;
  slug: string;
  meetingPoint: string;
  bring: string;
};
