import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { DecisionValues } from "../model/decision-sheet.ts";
import type { RowRef } from "../model/import-row.ts";
import { AwardRowFacts } from "./award-row-facts.tsx";

export type OfferNews = "yes" | "no";
type Offer = RowRef & { values: DecisionValues; confidence: number };

/** Imported awards that may belong to a product, for a person to say yes or no to. */
export function AwardOffers(props: { productId: string; offers: readonly Offer[]; news: OfferNews | null }) {
  const { productId, offers, news } = props;
  const { t } = usePage();
  const href = useHref();
  if (offers.length === 0 && !news) return null;
  return (
    <DeskSection title={t("staff:awardImports.offer.title")} id="award-offers">
      {news ? (
        <Notice tone="good" role="status">
          {t(`staff:awardImports.offer.news.${news}`)}
        </Notice>
      ) : null}
      {offers.length > 0 ? (
        <p className="max-w-prose py-2 text-sm text-ink-soft">{t("staff:awardImports.offer.note")}</p>
      ) : null}
      <ul className="divide-y divide-line">
        {offers.map(({ importId, rowNumber, values, confidence }) => (
          <li key={`${importId}:${rowNumber}`} className="grid gap-3 py-3 lg:grid-cols-2" data-testid="award-offer">
            <div>
              <AwardRowFacts values={values} />
              <p className="text-sm text-ink-soft">
                {t("staff:awardImports.confidence", { percent: Math.floor(confidence * 100) })}
              </p>
            </div>
            <form method="post" action={href(`/staff/review/${productId}/award`)} className="flex flex-wrap gap-2">
              <input type="hidden" name="importId" value={importId} />
              <input type="hidden" name="row" value={rowNumber} />
              {(["yes", "no"] as const).map((choice) => (
                <button key={choice} type="submit" name="choice" value={choice} className={buttonClass("quiet", "sm")}>
                  {t(`staff:awardImports.offer.${choice}`)}
                  <span className="sr-only"> {values.certifiedName}</span>
                </button>
              ))}
            </form>
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}
