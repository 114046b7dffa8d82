import { usePage } from "#app/i18n/page-view.tsx";
import { localeNames } from "#app/shared/locale.ts";
import { CheckField, Fieldset, TextField } from "#app/ui/fields.tsx";
import { deskLocales } from "../model/listing.ts";
import { packRowLimit, packRows } from "../model/listing-values.ts";
import { fieldOf, type ListingFormState } from "./listing-form-context.ts";

/** Packs with weight, prices and stock. A blank one at the end, folded away once there is a first, makes a new one. */
export function PackFields({ form, held }: { form: ListingFormState; held: Record<string, number> }) {
  const { t } = usePage();
  const rows = packRows(form.values);
  const next = (rows.at(-1) ?? -1) + 1;
  return (
    <div id="packs">
      <Fieldset legend={t("seller:form.packs")} hint={t("seller:form.packsHint")}>
        {rows.map((row, index) => (
          <PackRow key={row} form={form} row={row} title={t("seller:form.pack", { number: index + 1 })} held={held} />
        ))}
        {rows.length === 0 ? (
          <PackRow form={form} row={0} title={t("seller:form.pack", { number: 1 })} held={held} />
        ) : null}
        {rows.length > 0 && next < packRowLimit ? (
          <details className="clear-both">
            <summary className="inline-flex min-h-11 items-center font-semibold text-pine">
              {t("seller:form.newPack")}
            </summary>
            <PackRow form={form} row={next} title={t("seller:form.newPack")} held={held} />
          </details>
        ) : null}
      </Fieldset>
    </div>
  );
}

type PackRowProps = { form: ListingFormState; row: number; title: string; held: Record<string, number> };

function PackRow({ form, row, title, held }: PackRowProps) {
  const { t } = usePage();
  const at = (name: string) => `pack.${row}.${name}`;
  const id = form.values[at("id")] ?? "";
  const waiting = held[id] ?? 0;
  return (
    <fieldset className="clear-both grid gap-4 rounded-md border border-line bg-raised p-4">
      <legend className="px-1 font-semibold">{title}</legend>
      <input type="hidden" name={at("id")} value={id} />
      <input type="hidden" name={at("stockSeen")} value={form.values[at("stockSeen")] ?? "0"} />
      <div className="grid gap-4 lg:grid-cols-2 lg:gap-6">
        {deskLocales.map((locale) => (
          <TextField
            key={locale}
            {...fieldOf(form, at(`label.${locale}`))}
            label={`${t("seller:form.label")} · ${localeNames[locale]}`}
            lang={locale}
            maxLength={80}
            required
          />
        ))}
      </div>
      <PackMeasures form={form} row={row} />
      <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4 lg:gap-6">
        <TextField {...fieldOf(form, at("price.VND"))} label={t("seller:form.priceVnd")} inputMode="numeric" required />
        <TextField
          {...fieldOf(form, at("stock"))}
          label={t("seller:form.stock")}
          inputMode="numeric"
          required
          hint={waiting > 0 ? t("seller:form.held", { count: waiting }) : undefined}
        />
        <ListPriceField form={form} row={row} currency="JPY" label={t("seller:form.priceJpy")} />
        <ListPriceField form={form} row={row} currency="KRW" label={t("seller:form.priceKrw")} />
      </div>
      <PackNumberAndHarvest form={form} row={row} />
      {id === "" ? null : (
        <CheckField
          name={at("remove")}
          label={t("seller:form.removePack")}
          defaultChecked={form.values[at("remove")] !== undefined}
        />
      )}
    </fieldset>
  );
}

/** A price that follows the portal's list of its currency until its maker sets one. */
function ListPriceField({
  form,
  row,
  currency,
  label,
}: {
  form: ListingFormState;
  row: number;
  currency: "JPY" | "KRW";
  label: string;
}) {
  const { t } = usePage();
  const at = (name: string) => `pack.${row}.${name}.${currency}`;
  const byHand = form.values[at("byHand")] === "on";
  return (
    <div>
      <input type="hidden" name={at("priceSeen")} value={form.values[at("priceSeen")] ?? ""} />
      {byHand ? <input type="hidden" name={at("byHand")} value="on" /> : null}
      <TextField
        {...fieldOf(form, at("price"))}
        label={label}
        inputMode="numeric"
        hint={t(byHand ? "seller:form.priceByHand" : "seller:form.priceByList")}
      />
    </div>
  );
}

/** The barcode's number, and the two days of a harvest sold ahead. */
function PackNumberAndHarvest({ form, row }: { form: ListingFormState; row: number }) {
  const { t } = usePage();
  const at = (name: string) => `pack.${row}.${name}`;
  return (
    <div className="grid items-end gap-4 lg:grid-cols-3 lg:gap-6">
      <TextField
        {...fieldOf(form, at("gtin"))}
        label={t("seller:form.gtin")}
        hint={t("seller:form.gtinHint")}
        inputMode="numeric"
        maxLength={20}
      />
      <TextField
        {...fieldOf(form, at("promisedOn"))}
        label={t("seller:form.promisedOn")}
        hint={t("seller:form.promisedOnHint")}
        type="date"
      />
      <TextField
        {...fieldOf(form, at("preorderUntil"))}
        label={t("seller:form.preorderUntil")}
        hint={t("seller:form.preorderUntilHint")}
        type="date"
      />
    </div>
  );
}

/** One of weight, volume or pieces is enough; the parcel's weight is always needed. */
function PackMeasures({ form, row }: { form: ListingFormState; row: number }) {
  const { t } = usePage();
  return (
    <div className="grid grid-cols-2 items-end gap-4 sm:grid-cols-4 lg:gap-6">
      {(["netG", "netMl", "pieces", "grossG"] as const).map((name) => (
        <TextField
          key={name}
          {...fieldOf(form, `pack.${row}.${name}`)}
          label={t(`seller:form.${name}`)}
          inputMode="numeric"
          required={name === "grossG"}
        />
      ))}
    </div>
  );
}
