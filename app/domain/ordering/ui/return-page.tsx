import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { ErrorSummary, TextField } from "#app/ui/fields.tsx";
import { Container } from "#app/ui/layout.tsx";
import { returnPhotoLimits } from "../model/return-photo.ts";
import { returnLimits } from "../model/return-reason.ts";
import type { ReturnOffer } from "../queries/list-return-offers.server.ts";

export type ReturnPageProps = {
  code: string;
  /** Of the order's link. */
  orderKey: string;
  offer: ReturnOffer;
  formKey: string;
  errors: readonly FieldError[] | undefined;
  values: Record<string, string>;
};

/** A buyer says what is wrong with goods that came, and shows it. */
export function ReturnPage({ code, orderKey, offer, formKey, errors, values }: ReturnPageProps) {
  const { t } = usePage();
  const href = useHref();
  const back = href(`/orders/${code}?key=${encodeURIComponent(orderKey)}`);
  const target = href(`/orders/${code}/return?key=${encodeURIComponent(orderKey)}&part=${offer.partId}`);
  return (
    <Container className="pb-16">
      <header className="py-6 md:py-8">
        <a href={back} className="inline-block py-1 text-pine underline">
          {t("orders:return.back", { code })}
        </a>
        <h1 className="mt-1 font-display text-3xl">{t("orders:return.title")}</h1>
        <p className="measure mt-3">{t("orders:return.lead", { seller: offer.sellerName })}</p>
      </header>
      <form
        method="post"
        action={target}
        encType="multipart/form-data"
        noValidate
        className="measure grid gap-6"
        data-testid="return-form"
      >
        <ErrorSummary errors={errors} />
        <input type="hidden" name="formKey" value={values.formKey || formKey} />
        <Units offer={offer} errors={errors} values={values} />
        <Reasons offer={offer} errors={errors} values={values} />
        <TextField
          name="note"
          label={t("orders:return.words")}
          hint={t("orders:return.wordsHint")}
          defaultValue={values.note}
          error={errorOf(errors, "note")}
          maxLength={returnLimits.words}
          multiline
        />
        <Photos errors={errors} />
        <button type="submit" className={`${buttonClass("primary")} sm:justify-self-start`}>
          {t("orders:return.send")}
        </button>
      </form>
    </Container>
  );
}

type FieldProps = Pick<ReturnPageProps, "offer" | "errors" | "values">;

function Units({ offer, errors, values }: FieldProps) {
  const { t } = usePage();
  return (
    <fieldset className="grid min-w-0 gap-4">
      <legend className="float-left w-full font-display text-xl">{t("orders:return.what")}</legend>
      {offer.lines.map(({ id, name, variantLabel, left }) => (
        <TextField
          key={id}
          name={`units-${id}`}
          label={t("orders:return.units", { name: `${name} · ${variantLabel}`, count: left })}
          defaultValue={values[`units-${id}`] ?? (offer.lines.length === 1 && left === 1 ? 1 : "")}
          error={errorOf(errors, `units-${id}`)}
          inputMode="numeric"
          width="short"
        />
      ))}
    </fieldset>
  );
}

function Reasons({ offer, errors, values }: FieldProps) {
  const { t } = usePage();
  const error = errorOf(errors, "reason");
  return (
    <fieldset className="grid min-w-0 gap-2" id="field-reason" aria-describedby={error ? "error-reason" : undefined}>
      <legend className="float-left w-full font-display text-xl">{t("orders:return.why")}</legend>
      {offer.reasons.map((reason) => (
        <label key={reason} className="flex items-start gap-3 py-1">
          <input
            type="radio"
            name="reason"
            value={reason}
            defaultChecked={values.reason === reason}
            className="mt-0.5 size-6 shrink-0 accent-pine"
          />
          <span>{t(`orders:return.reason.${reason}`)}</span>
        </label>
      ))}
      {error ? (
        <p id="error-reason" className="font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

function Photos({ errors }: Pick<ReturnPageProps, "errors">) {
  const { t } = usePage();
  const error = errorOf(errors, "photos");
  return (
    <div className="grid gap-2">
      <label htmlFor="field-photos" className="font-semibold">
        {t("orders:return.photos")}
      </label>
      <p id="hint-photos" className="text-sm text-ink-soft">
        {t("orders:return.photosHint", { count: returnLimits.photos, megabytes: returnPhotoLimits.megabytes })}
      </p>
      <input
        type="file"
        id="field-photos"
        name="photos"
        accept="image/jpeg,image/png,image/webp,image/avif"
        multiple
        aria-describedby={error ? "hint-photos error-photos" : "hint-photos"}
        aria-invalid={error ? true : undefined}
        className="w-full min-w-0"
      />
      {error ? (
        <p id="error-photos" className="font-semibold text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
