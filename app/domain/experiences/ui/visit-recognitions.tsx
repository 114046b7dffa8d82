import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { Day } from "#app/shared/calendar.ts";
import { VisitFact } from "./visit-fact.tsx";

type VisitRecognitionsProps = {
  recognitions: readonly { kind: string; decisionNo: string | null; validFrom: Day; validUntil: Day }[];
  today: Day;
};

/** What the place is recognised as: by which decision, from when until when, and whether that is over. */
export function VisitRecognitions({ recognitions, today }: VisitRecognitionsProps) {
  const { t, format } = usePage();
  return recognitions.map(({ kind, decisionNo, validFrom, validUntil }) => (
    <VisitFact
      key={`${kind} ${validFrom}`}
      label={t(`experiences:recognition.${kind}` as TextKey)}
      hook={`recognition-${kind}`}
    >
      <p>{t("experiences:fact.span", { from: format.day(validFrom), until: format.day(validUntil) })}</p>
      {validUntil < today ? <p className="font-semibold">{t("experiences:fact.ended")}</p> : null}
      {decisionNo ? (
        <p className="text-sm text-ink-soft">{t("experiences:fact.decision", { no: decisionNo })}</p>
      ) : null}
    </VisitFact>
  ));
}
