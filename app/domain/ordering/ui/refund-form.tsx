import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { Money } from "#app/shared/money.ts";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { giveBackReasons } from "../model/give-back-reason.ts";
import type { OrderDetail } from "../queries/get-order.server.ts";

/** What of a paid order can still be given back; null while nothing was paid. */
export type PaidFacts = { stamp: string; formKey: string; refunded: Money; left: Money; shippingLeft: Money } | null;
export type RefundFormProps = {
  order: OrderDetail;
  paid: PaidFacts;
  errors: readonly FieldError[] | undefined;
  values: Record<string, string>;
};

/** Gives money back: some units and shipping, a seller's part, or all that is left. */
export function RefundForm({ order, paid, errors, values }: RefundFormProps) {
  const { t, format } = usePage();
  if (!paid || paid.left.minor === 0) {
    return (
      <DeskSection title={t("desk:refund.title")}>
        <p className="text-ink-soft">{t(paid ? "desk:refund.none" : "desk:refund.notPaid")}</p>
      </DeskSection>
    );
  }
  return (
    <DeskSection title={t("desk:refund.title")} id="refund">
      <p className="pb-4">{t("desk:refund.lead", { amount: format.money(paid.left) })}</p>
      <form method="post" noValidate className="grid gap-5" data-testid="refund-form">
        <input type="hidden" name="intent" value="refund" />
        <input type="hidden" name="formKey" value={values.formKey ?? paid.formKey} />
        <input type="hidden" name="stamp" value={values.stamp ?? paid.stamp} />
        <LineFields order={order} errors={errors} values={values} />
        {paid.shippingLeft.minor > 0 ? (
          <TextField
            name="shipping"
            label={t("desk:refund.shipping")}
            hint={t("desk:refund.shippingHint", { amount: format.money(paid.shippingLeft) })}
            defaultValue={values.shipping}
            error={errorOf(errors, "shipping")}
            inputMode="decimal"
            width="half"
          />
        ) : null}
        <ReasonFields errors={errors} values={values} />
        <RefundButtons order={order} />
      </form>
    </DeskSection>
  );
}

function LineFields({ order, errors, values }: Pick<RefundFormProps, "order" | "errors" | "values">) {
  const { t } = usePage();
  const lines = order.parts.flatMap((part) => part.lines).filter(({ left }) => left > 0);
  return (
    <div className="grid gap-4">
      {lines.map(({ id, name, variantLabel, left }) => (
        <fieldset key={id} className="min-w-0 border-t border-line pt-3">
          <legend className="float-left w-full font-semibold [overflow-wrap:anywhere]" lang="vi">
            {name} · {variantLabel} × {left}
          </legend>
          <div className="clear-both flex flex-wrap gap-x-8 gap-y-3 pt-2">
            {(["units", "shelf"] as const).map((field) => (
              <TextField
                key={field}
                name={`${field}-${id}`}
                label={t(`desk:refund.${field}`)}
                defaultValue={values[`${field}-${id}`]}
                error={errorOf(errors, `${field}-${id}`)}
                inputMode="numeric"
                width="half"
              />
            ))}
          </div>
        </fieldset>
      ))}
      {lines.length > 0 ? <p className="text-sm text-ink-soft">{t("desk:refund.shelfHint")}</p> : null}
    </div>
  );
}

function ReasonFields({ errors, values }: Pick<RefundFormProps, "errors" | "values">) {
  const { t } = usePage();
  return (
    <>
      <SelectField
        name="reason"
        label={t("desk:refund.reason")}
        required
        defaultValue={values.reason ?? ""}
        error={errorOf(errors, "reason")}
        options={[
          { value: "", label: t("desk:refund.choose") },
          ...giveBackReasons.map((reason) => ({ value: reason, label: t(`desk:reason.${reason}`) })),
        ]}
      />
      <TextField
        name="note"
        label={t("desk:refund.note")}
        defaultValue={values.note}
        error={errorOf(errors, "note")}
        maxLength={1000}
        multiline
        rows={2}
      />
    </>
  );
}

/** The first button is the one that Enter presses: it gives back no more than what was typed. */
function RefundButtons({ order }: { order: OrderDetail }) {
  const { t } = usePage();
  const parts = order.parts.filter(({ lines }) => lines.some(({ left }) => left > 0));
  return (
    <div className="flex flex-wrap gap-3">
      <button type="submit" name="what" value="some" className={buttonClass("primary")}>
        {t("desk:refund.some")}
      </button>
      {parts.length > 1
        ? parts.map(({ id, seller }) => (
            <button key={id} type="submit" name="what" value={`part:${id}`} className={buttonClass("quiet")}>
              {t("desk:refund.part", { seller: seller.name })}
            </button>
          ))
        : null}
      <button type="submit" name="what" value="all" className={buttonClass("danger")}>
        {t("desk:refund.all")}
      </button>
    </div>
  );
}
