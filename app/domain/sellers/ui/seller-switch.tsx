import { useHref, usePage } from "#app/i18n/page-view.tsx";

/** Whom a person works for; with more than one seller, a choice. */
export function SellerSwitch({
  sellers,
  currentId,
}: {
  sellers: readonly { id: string; displayName: string }[];
  currentId: string;
}) {
  const { t } = usePage();
  const href = useHref();
  if (sellers.length < 2) return sellers[0]?.displayName ?? "";
  return (
    <form method="post" action={href("/seller/choose")} className="flex min-w-0 items-center gap-2">
      <label htmlFor="seller-choice" className="sr-only">
        {t("seller:choose.label")}
      </label>
      <select
        id="seller-choice"
        name="sellerId"
        defaultValue={currentId}
        className="min-h-11 min-w-0 grow rounded-sm border border-current bg-footer px-2 text-footer-ink"
      >
        {sellers.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
      </select>
      <button type="submit" className="min-h-11 shrink-0 underline">
        {t("seller:choose.go")}
      </button>
    </form>
  );
}
