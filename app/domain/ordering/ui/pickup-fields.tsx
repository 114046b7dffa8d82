import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { slotted } from "#app/i18n/slotted.tsx";
import { Fieldset, SelectField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { CartWindows } from "../model/cart-windows.ts";
import type { PickupWindow } from "../model/pickup-windows.ts";
import type { Parcel } from "../model/priced-cart.ts";
import { PickupFacts, TakingHomeNote } from "./pickup-head.tsx";

export type FormView = { values: Record<string, string>; errors: readonly FieldError[] | undefined };

/** Of each part that is fetched: when, and for a hotel which one. */
export function PickupFields({
  parcels,
  windows,
  ...form
}: FormView & { parcels: readonly Parcel[]; windows: CartWindows }) {
  return parcels.map((parcel) => (
    <PartFields key={parcel.sellerId} parcel={parcel} windows={windows[parcel.sellerId] ?? []} {...form} />
  ));
}

type PartProps = FormView & { parcel: Parcel; windows: readonly PickupWindow[] };

function PartFields({ parcel, windows, values, errors }: PartProps) {
  const { t } = usePage();
  const { sellerId, sellerName, fetchAt } = parcel;
  if (!fetchAt) return null;
  return (
    <Fieldset legend={t("pickup:from", { seller: sellerName })}>
      <div className="clear-both">
        <PickupFacts parcel={parcel} point={fetchAt} />
        <TakingHomeNote />
      </div>
      <input type="hidden" name={`pickup-point-${sellerId}`} value={fetchAt.id} />
      <WindowField sellerId={sellerId} windows={windows} values={values} errors={errors} />
      {fetchAt.kind === "hotel" ? (
        <>
          <TextField
            name={`pickup-hotel-${sellerId}`}
            label={t("pickup:checkout.hotel")}
            hint={slotted(
              (slot) => t("pickup:checkout.hotelHint", { area: slot }),
              <span lang="vi">{fetchAt.area}</span>,
            )}
            defaultValue={values[`pickup-hotel-${sellerId}`]}
            error={errorOf(errors, `pickup-hotel-${sellerId}`)}
            maxLength={120}
            required
          />
          <TextField
            name={`pickup-guest-${sellerId}`}
            label={t("pickup:checkout.guest")}
            defaultValue={values[`pickup-guest-${sellerId}`]}
            error={errorOf(errors, `pickup-guest-${sellerId}`)}
            maxLength={80}
          />
        </>
      ) : null}
    </Fieldset>
  );
}

function WindowField({
  sellerId,
  windows,
  values,
  errors,
}: FormView & Omit<PartProps, "parcel"> & { sellerId: string }) {
  const { t, format } = usePage();
  const name = `pickup-window-${sellerId}`;
  if (windows.length === 0) {
    return (
      <div id={`field-${name}`} tabIndex={-1}>
        <Notice tone="warn">{t("pickup:checkout.none")}</Notice>
      </div>
    );
  }
  const options = windows.map(({ from, until }) => ({
    value: from.toISOString(),
    label: format.window.hours(from, until),
    group: format.window.dayOf(from),
  }));
  const chosen = options.some(({ value }) => value === values[name]) ? values[name] : "";
  return (
    <div data-testid="pickup-window">
      <SelectField
        name={name}
        label={t("pickup:checkout.window")}
        hint={t("pickup:checkout.zone")}
        options={[{ value: "", label: t("pickup:checkout.choose") }, ...options]}
        defaultValue={chosen}
        error={errorOf(errors, name)}
        required
      />
    </div>
  );
}
