import type { ReactNode } from "react";
import { durationText } from "#app/i18n/duration-text.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import { useTextLang } from "#app/ui/fallback-mark.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { VisitRule } from "../model/availability.ts";
import { weeklyTimes } from "../model/weekly-times.ts";

export type VisitFactsProps = {
  price: ReactNode;
  /** Null where a child pays what an adult does, or nobody said. */
  childPrice: ReactNode;
  visit: {
    durationMinutes: number;
    groupMin: number;
    groupMax: number;
    minAge: number | null;
    fitness: string;
    languages: string[];
    rules: readonly VisitRule[];
    leadHours: number;
    access: string[];
    licenceNo: string | null;
    unitCode: string;
    cancellation: { hoursBefore: number; refundPercent: number }[];
    recognitions: { kind: string; decisionNo: string | null; validUntil: string }[];
    text: { locale: string; includes: string[]; bring: string; meetingPoint: string; weather: string };
  };
};

/** What one must know to come: price, days and times, group, what is included, how to cancel. */
export function VisitFacts({ visit, price, childPrice }: VisitFactsProps) {
  const { t, format, unitName } = usePage();
  const lang = useTextLang(visit.text.locale);
  const { text } = visit;
  const href = useHref();
  return (
    <aside className="grid content-start gap-4 border-t-2 border-ink pt-5">
      {price}
      <p className="text-sm text-ink-soft">{t("experiences:page.perAdult")}</p>
      <Notice tone="info">
        {t("experiences:page.howToBook")}{" "}
        <a href={href("/legal/contact")} className="font-semibold text-pine underline">
          {t("experiences:page.write")}
        </a>
      </Notice>
      <dl className="divide-y divide-line border-y border-line">
        <Fact label={t("experiences:fact.place")}>{unitName(visit.unitCode)}</Fact>
        <Fact label={t("experiences:fact.meeting")}>
          <span lang={lang}>{text.meetingPoint}</span>{" "}
          <a href={href("/getting-here")} className="text-pine underline">
            {t("common:footer.gettingHere")}
          </a>
        </Fact>
        <Fact label={t("experiences:fact.duration")}>{durationText(visit.durationMinutes, t)}</Fact>
        <Fact label={t("experiences:fact.days")}>
          {weeklyTimes(visit.rules).map(({ weekdays, times }) => (
            <p key={weekdays.join()}>
              {format.labels([openDaysText(weekdays, t, format), format.list(times.map(format.clock))])}
            </p>
          ))}
        </Fact>
        <Fact label={t("experiences:fact.notice")}>
          {t("experiences:fact.noticeHours", { count: visit.leadHours })}
        </Fact>
        <Fact label={t("experiences:fact.group")}>
          {t("experiences:fact.groupSize", { min: visit.groupMin, max: visit.groupMax })}
        </Fact>
        {childPrice === null ? null : (
          <Fact label={t("experiences:fact.child")} hook="child-price">
            {childPrice}
          </Fact>
        )}
        {visit.minAge ? (
          <Fact label={t("experiences:fact.minAge")}>{t("experiences:fact.years", { count: visit.minAge })}</Fact>
        ) : null}
        <Fact label={t("experiences:fact.fitness")}>{t(`experiences:fitness.${visit.fitness}` as TextKey)}</Fact>
        <Fact label={t("experiences:fact.languages")}>
          {format.list(visit.languages.map((each) => t(`common:languageName.${each}` as TextKey)))}
        </Fact>
        {visit.access.length > 0 ? (
          <Fact label={t("experiences:fact.access")}>
            {format.list(visit.access.map((each) => t(`experiences:access.${each}` as TextKey)))}
          </Fact>
        ) : null}
        <Fact label={t("experiences:fact.includes")} lang={lang}>
          <ul className="list-disc pl-5">
            {text.includes.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </Fact>
        <Fact label={t("experiences:fact.bring")} lang={lang}>
          {text.bring}
        </Fact>
        <Fact label={t("experiences:fact.weather")} lang={lang}>
          {text.weather}
        </Fact>
        <Fact label={t("experiences:fact.cancel")}>
          <ul>
            {visit.cancellation.map(({ hoursBefore, refundPercent }) => (
              <li key={hoursBefore}>
                {t("experiences:fact.cancelTier", { hours: hoursBefore, percent: refundPercent })}
              </li>
            ))}
          </ul>
        </Fact>
        {visit.licenceNo ? <Fact label={t("experiences:fact.licence")}>{visit.licenceNo}</Fact> : null}
        {visit.recognitions.map(({ kind, validUntil }) => (
          <Fact key={kind} label={t(`experiences:recognition.${kind}` as TextKey)}>
            {t("experiences:fact.until", { day: format.day(validUntil) })}
          </Fact>
        ))}
      </dl>
    </aside>
  );
}

type FactProps = { label: string; children: ReactNode; lang?: string; hook?: string };

function Fact({ label, children, lang, hook }: FactProps) {
  return (
    <div className="grid gap-x-4 py-2.5 sm:grid-cols-[8.5rem_1fr]">
      <dt className="text-ink-soft">{label}</dt>
      <dd lang={lang} data-testid={hook}>
        {children}
      </dd>
    </div>
  );
}

function openDaysText(
  days: readonly number[],
  t: ReturnType<typeof usePage>["t"],
  format: ReturnType<typeof usePage>["format"],
): string {
  return days.length === 7 ? t("experiences:fact.everyDay") : format.list(days.map((day) => format.weekday(day)));
}
