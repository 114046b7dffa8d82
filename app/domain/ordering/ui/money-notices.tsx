import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { MoneyNotice } from "../queries/list-money-notices.server.ts";

/** Disputes and refunds that do not settle themselves, each leading to its order. */
export function MoneyNotices({ notices }: { notices: readonly MoneyNotice[] }) {
  const { t, format } = usePage();
  const href = useHref();
  if (notices.length === 0) return null;
  return (
    <div className="pb-4">
      <Notice tone="warn">
        <h2 className="font-semibold">{t("desk:notices.title")}</h2>
        <ul className="mt-1 grid gap-1">
          {notices.map(({ id, kind, orderId, code, at, amount, says, parcelId }) => (
            <li key={id} data-testid="money-notice" className="[overflow-wrap:anywhere]">
              <a
                href={href(`/staff/orders/${orderId}${parcelId ? `?parcel=${parcelId}#refund` : ""}`)}
                className="font-semibold underline"
                translate="no"
              >
                {code}
              </a>{" "}
              · {parcelId ? null : `${amount ? format.money(amount) : t("desk:notices.unknownAmount")} · `}
              {format.moment(at)} · {t(`desk:notices.${kind}`, { says })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
