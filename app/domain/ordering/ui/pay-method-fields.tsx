import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { PayMethod } from "#app/shared/pay-method.ts";
import { Fieldset } from "#app/ui/fields.tsx";

export type PayMethodFieldsProps = {
  methods: readonly PayMethod[];
  /** How much of the order goes from hand to hand. */
  fetched: FetchedPart;
  holdMinutes: number;
  values: Record<string, string>;
  errors: readonly FieldError[] | undefined;
};

export type FetchedPart = "none" | "some" | "all";

export function fetchedPart(parcels: readonly { fetchAt: unknown }[]): FetchedPart {
  const count = parcels.filter(({ fetchAt }) => fetchAt !== null).length;
  return count === 0 ? "none" : count < parcels.length ? "some" : "all";
}

/** Cash is paid to the carrier for what is sent, to the seller for what is fetched. */
function wordsOf(method: PayMethod, fetched: FetchedPart): { label: TextKey; hint: TextKey } {
  return method === "on-delivery" && fetched !== "none"
    ? { label: `pickup:pay.${fetched}.label`, hint: `pickup:pay.${fetched}.hint` }
    : { label: `cart:checkout.pay.${method}.label`, hint: `cart:checkout.pay.${method}.hint` };
}

/** The choice of how to pay, when there is one; the first is chosen unless another was. */
export function PayMethodFields({ methods, fetched, holdMinutes, values, errors }: PayMethodFieldsProps) {
  const { t } = usePage();
  const error = errorOf(errors, "method");
  const chosen = methods.find((method) => method === values.method) ?? methods[0];
  if (methods.length < 2) return error ? <p className="text-sm font-semibold text-danger">{error}</p> : null;
  return (
    <div id="field-method" tabIndex={-1}>
      <Fieldset legend={t("cart:checkout.pay.legend")}>
        <div className="clear-both grid gap-4">
          {methods.map((method) => (
            <div key={method} className="flex items-start gap-3">
              <input
                type="radio"
                id={`method-${method}`}
                name="method"
                value={method}
                defaultChecked={method === chosen}
                className="mt-0.5 size-6 shrink-0 accent-pine"
                aria-describedby={`method-hint-${method}`}
              />
              <div>
                <label htmlFor={`method-${method}`} className="font-semibold">
                  {t(wordsOf(method, fetched).label)}
                </label>
                <p id={`method-hint-${method}`} className="text-sm text-ink-soft">
                  {t(wordsOf(method, fetched).hint, { minutes: holdMinutes })}
                </p>
              </div>
            </div>
          ))}
        </div>
        {error ? (
          <p id="error-method" className="text-sm font-semibold text-danger">
            {error}
          </p>
        ) : null}
      </Fieldset>
    </div>
  );
}
