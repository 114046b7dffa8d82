import { usePage } from "#app/i18n/page-view.tsx";
import { DeskSection } from "#app/ui/desk-title.tsx";

/** The words that go with a gift, for who packs it. */
export function GiftWords({ note }: { note: string | null }) {
  const { t } = usePage();
  if (!note) return null;
  return (
    <DeskSection title={t("handover:gift")}>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]" dir="auto">
        {note}
      </p>
      <p className="mt-1 text-sm text-ink-soft">{t("handover:giftHint")}</p>
    </DeskSection>
  );
}
