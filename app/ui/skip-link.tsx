import { usePage } from "#app/i18n/page-view.tsx";

export function SkipLink() {
  const { t } = usePage();
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3 focus:text-ink"
    >
      {t("common:skip")}
    </a>
  );
}
