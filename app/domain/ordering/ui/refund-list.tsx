import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { isGiveBackReason } from "../model/give-back-reason.ts";
import type { OrderDetail } from "../queries/get-order.server.ts";
import { useActorName } from "./actor-name.ts";

type Refund = OrderDetail["refunds"][number];
export type Actors = Record<string, string>;

/** Each time money was given back: how much, why, by whom, and whether it has gone. */
export function RefundList({ refunds, actors }: { refunds: readonly Refund[]; actors: Actors }) {
  const { t } = usePage();
  if (refunds.length === 0) return null;
  return (
    <DeskSection title={t("desk:refunds.title")}>
      <ul className="border-b border-line">
        {refunds.map((refund) => (
          <li
            key={refund.id}
            className="grid gap-1 border-t border-line py-3"
            data-testid="refund"
            data-state={refund.state}
          >
            <RefundHead refund={refund} actors={actors} />
            <RefundLines refund={refund} />
            {refund.note ? <p className="whitespace-pre-line text-sm [overflow-wrap:anywhere]">{refund.note}</p> : null}
            <RefundFate refund={refund} />
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

function RefundHead({ refund, actors }: { refund: Refund; actors: Actors }) {
  const { t, format } = usePage();
  const nameOf = useActorName(actors);
  const { reason, requestedBy, requestedAt } = refund;
  return (
    <div className="flex flex-wrap justify-between gap-x-4">
      <span>
        <strong>{isGiveBackReason(reason) ? t(`desk:reason.${reason}`) : reason}</strong>{" "}
        <span className="text-sm text-ink-soft">
          {t("desk:refunds.asked", { actor: nameOf(requestedBy), moment: format.moment(requestedAt) })}
        </span>
      </span>
      <strong className="tabular-nums">{format.money(refund.amount)}</strong>
    </div>
  );
}

function RefundLines({ refund }: { refund: Refund }) {
  const { t, format } = usePage();
  const { lines, shipping } = refund;
  if (lines.length === 0 && shipping.minor === 0)
    return <p className="text-sm text-ink-soft">{t("desk:refunds.noLines")}</p>;
  return (
    <p className="text-sm [overflow-wrap:anywhere]">
      {[
        ...lines.map(({ quantity, name, restocked }) => {
          const given = quantity > 0 ? t("desk:refunds.line", { count: quantity, name }) : name;
          return restocked > 0 ? `${given} (${t("desk:refunds.shelved", { count: restocked })})` : given;
        }),
        ...(shipping.minor > 0 ? [t("desk:refunds.shipping", { amount: format.money(shipping) })] : []),
      ].join(" · ")}
    </p>
  );
}

function RefundFate({ refund }: { refund: Refund }) {
  const { t, format } = usePage();
  const { id, state, doneAt, lastError, canRetry, canCloseByHand } = refund;
  return (
    <>
      <p className="text-sm">{t(`desk:refunds.${state}`, { moment: doneAt ? format.moment(doneAt) : "" })}</p>
      {lastError ? (
        <p className="text-sm font-semibold text-danger [overflow-wrap:anywhere]">
          {t("desk:refunds.error", { error: lastError })}
        </p>
      ) : null}
      {(canRetry && lastError) || canCloseByHand ? (
        <form method="post" className="flex flex-wrap gap-3 pt-1">
          <input type="hidden" name="refund" value={id} />
          {canRetry && lastError ? (
            <button type="submit" name="intent" value="retry" className={buttonClass("quiet", "sm")}>
              {t("desk:refunds.retry")}
            </button>
          ) : null}
          {canCloseByHand ? (
            <button type="submit" name="intent" value="by-hand" className={buttonClass("quiet", "sm")}>
              {t("desk:refunds.byHand")}
            </button>
          ) : null}
        </form>
      ) : null}
    </>
  );
}
