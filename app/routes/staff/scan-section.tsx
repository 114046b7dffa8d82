import type { ScanPage } from "#app/domain/trust/queries/list-scans.server.ts";
import { ScanPages } from "#app/domain/trust/ui/scan-pages.tsx";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";

type ScanSectionProps = { record: "awards" | "certificates"; code: string; scans: readonly ScanPage[] };

/** A record's scan on its desk page, and the way to change it. */
export function ScanSection({ record, code, scans }: ScanSectionProps) {
  const { t } = usePage();
  const href = useHref();
  return (
    <DeskSection title={t("awards:scan.title")} id="scan">
      {scans.length > 0 ? (
        <ScanPages code={code} scans={scans} />
      ) : (
        <p className="text-ink-soft">{t("awards:scan.empty")}</p>
      )}
      <p className="pt-3">
        <a href={href(`/staff/${record}/${code}/scan`)} className={buttonClass("quiet", "sm")}>
          {t("awards:scan.change")}
        </a>
      </p>
    </DeskSection>
  );
}
