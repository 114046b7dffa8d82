import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { dayAt } from "#app/shared/calendar.ts";
import { buttonClass } from "#app/ui/button.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ReturnAction } from "../model/return-state.ts";
import type { ReturnView } from "../queries/list-returns.server.ts";
import { ReturnPhotos } from "./return-photos.tsx";
import { ReturnStateTag } from "./return-state-tag.tsx";

export type BuyerReturn = ReturnView & { actions: ReturnAction[] };
type OrderReturnsProps = {
  code: string;
  partId: string;
  returns: readonly BuyerReturn[];
  /** The buyer may ask for more of this part. */
  canAsk: boolean;
};

/** What a buyer asked to give back of a part, how that stands, and the way to ask. */
export function OrderReturns({ code, partId, returns, canAsk }: OrderReturnsProps) {
  const { t, search } = usePage();
  const href = useHref();
  const key = encodeURIComponent(new URLSearchParams(search).get("key") ?? "");
  const own = returns.filter(({ sellerOrderId }) => sellerOrderId === partId);
  if (own.length === 0 && !canAsk) return null;
  return (
    <div className="grid gap-4 pt-5">
      {own.map((request) => (
        <OneReturn key={request.id} request={request} code={code} orderKey={key} />
      ))}
      {canAsk ? (
        <p>
          <a
            href={href(`/orders/${code}/return?key=${key}&part=${partId}`)}
            className="inline-block py-1 text-pine underline"
            data-testid="ask-return"
          >
            {t("orders:return.ask")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

function OneReturn({ request, code, orderKey }: { request: BuyerReturn; code: string; orderKey: string }) {
  const { t, format, locale } = usePage();
  const href = useHref();
  const { id, state, actions, photos, note, lines, reason, requestedAt, decisionNote } = request;
  return (
    <Notice tone={state === "declined" ? "warn" : "info"}>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {t("orders:return.one", { day: format.day(dayAt(requestedAt)) })}
        <ReturnStateTag state={state} />
      </h3>
      <p
        className="mt-1 text-sm [overflow-wrap:anywhere]"
        lang={request.order.locale === locale ? undefined : request.order.locale}
      >
        {lines.map((line) => `${line.name} · ${line.variantLabel} × ${line.quantity}`).join(", ")}
      </p>
      <p className="text-sm">{t(`orders:return.reason.${reason}`)}</p>
      {note ? <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{note}</p> : null}
      <p className="mt-2">{useFate(request)}</p>
      {decisionNote ? (
        <blockquote className="mt-1 whitespace-pre-line border-l-2 border-line-strong pl-3 [overflow-wrap:anywhere]">
          {decisionNote}
        </blockquote>
      ) : null}
      <ReturnPhotos
        photos={photos}
        hrefOf={(photoId) => href(`/orders/${code}/return-photos/${photoId}?key=${orderKey}`)}
      />
      {actions.length > 0 ? <Buttons id={id} actions={actions} orderKey={orderKey} /> : null}
    </Notice>
  );
}

/** What happens next with a request. */
function useFate({ state, portals, answerBy, refundId }: BuyerReturn): string {
  const { t, format } = usePage();
  if (state === "requested")
    return portals
      ? t("orders:return.fate.portal")
      : t("orders:return.fate.seller", { day: format.day(dayAt(answerBy)) });
  if (state === "declined") return t(portals ? "orders:return.fate.declinedByPortal" : "orders:return.fate.declined");
  if (state === "refunded" && !refundId) return t("orders:return.fate.refundedBefore");
  return t(`orders:return.fate.${state === "accepted" ? "sendBack" : state}`);
}

function Buttons({ id, actions, orderKey }: { id: string; actions: readonly ReturnAction[]; orderKey: string }) {
  const { t, path } = usePage();
  const href = useHref();
  return (
    <form action={href(`${path}?key=${orderKey}`)} method="post" className="flex flex-wrap gap-3 pt-3">
      <input type="hidden" name="return" value={id} />
      {actions.includes("appeal") ? (
        <button type="submit" name="intent" value="ask-portal" className={buttonClass("quiet", "sm")}>
          {t("orders:return.askPortal")}
        </button>
      ) : null}
      {actions.includes("withdraw") ? (
        <button type="submit" name="intent" value="withdraw-return" className={buttonClass("quiet", "sm")}>
          {t("orders:return.withdraw")}
        </button>
      ) : null}
    </form>
  );
}
