import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { TextField } from "#app/ui/fields.tsx";
import type { SellerOrderDetail } from "../queries/get-seller-order.server.ts";

type SendFormProps = {
  order: Pick<SellerOrderDetail, "version" | "lines" | "parcels" | "actions">;
  /** The same form is the same parcel. */
  formKey: string;
  errors: readonly FieldError[] | undefined;
  values: Record<string, string>;
};

/** A parcel is handed to the carrier: all that is left, unless fewer units are typed. */
export function SendForm({ order, formKey, errors, values }: SendFormProps) {
  const { t } = usePage();
  const left = order.lines.filter(({ unsent }) => unsent > 0);
  return (
    <form
      method="post"
      className="grid gap-4 rounded-md border border-line bg-raised p-4 sm:grid-cols-2"
      noValidate
      data-testid="send-form"
    >
      <input type="hidden" name="version" value={order.version} />
      <input type="hidden" name="formKey" value={values.formKey || formKey} />
      <TextField
        name="carrier"
        label={t("seller:order.carrier")}
        hint={t("seller:order.carrierHint")}
        defaultValue={values.carrier}
        error={errorOf(errors, "carrier")}
        maxLength={80}
        required
      />
      <TextField
        name="trackingNumber"
        label={t("seller:order.tracking")}
        hint={t("seller:order.trackingHint")}
        defaultValue={values.trackingNumber}
        error={errorOf(errors, "trackingNumber")}
        maxLength={80}
        required
      />
      <fieldset className="grid min-w-0 gap-3 sm:col-span-2">
        <legend className="float-left w-full font-semibold">{t("seller:parcel.content")}</legend>
        <p className="clear-both text-sm text-ink-soft">{t("seller:parcel.contentHint")}</p>
        {left.map(({ id, name, variantLabel, unsent }) => (
          <TextField
            key={id}
            name={`units-${id}`}
            label={t("seller:parcel.units", { name: `${name} · ${variantLabel}`, count: unsent })}
            defaultValue={values[`units-${id}`] ?? unsent}
            error={errorOf(errors, `units-${id}`)}
            inputMode="numeric"
            width="short"
          />
        ))}
      </fieldset>
      <button
        type="submit"
        name="intent"
        value="ship"
        className={`${buttonClass(order.actions.includes("prepare") ? "quiet" : "primary")} sm:justify-self-start`}
      >
        {t(order.parcels.length > 0 ? "seller:parcel.sendNext" : "seller:order.ship")}
      </button>
    </form>
  );
}
