import { usePage } from "#app/i18n/page-view.tsx";
import type { DecisionValues } from "../model/decision-sheet.ts";

/** What a row of a sheet says of its award. */
export function AwardRowFacts({ values }: { values: DecisionValues }) {
  const { t, format } = usePage();
  const { certifiedName, producerName, addressAsCertified, stars, state } = values;
  return (
    <div className="min-w-0">
      <p className="font-semibold [overflow-wrap:anywhere]" lang="vi">
        {certifiedName}
      </p>
      <p className="text-sm [overflow-wrap:anywhere]" lang="vi">
        {[producerName, addressAsCertified].filter(Boolean).join(", ")}
      </p>
      <p className="text-sm text-ink-soft">
        {state === "potential_5" ? t("staff:awardImports.potential") : t("staff:awardImports.stars", { stars })}
        {" · "}
        {t("staff:awardImports.column.ocopSet")} {values.ocopSet}
      </p>
      <p className="text-sm text-ink-soft">
        {t("staff:awardImports.decision", {
          number: values.decisionNo,
          day: format.dayShort(values.decisionDate),
          until: format.dayShort(values.validUntil),
        })}
      </p>
      <p className="text-sm text-ink-soft" lang="vi">
        {values.issuerName}
      </p>
    </div>
  );
}
